package se.budkavle.bot.delivery;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one reader, with its complete text.
 *
 * @param id the id of the letter's row; the Message-ID and the envelope sender contain it
 * @param to the reader's address
 * @param toName null when it is not known
 * @param fromName the sender's name as readers know it: a network's or the association's
 * @param replyTo the address for answers; null for the sender's address
 * @param html the content from its one h1 to the last line of the foot, sanitised and without a document frame
 * @param text the same content as plain text; never blank
 * @param list the network whose newsletter it is, by which mail programs can sort; null for a personal letter
 * @param unsubscribe the address that ends such letters: a GET shows a question and a POST unsubscribes (RFC 8058);
 *     null when there is nothing to end
 * @param thread the matter that the letter is about, the same for all its letters; null for none
 * @param pictures the pictures that the HTML refers to as cid:name
 */
public record Letter(
        String id,
        String to,
        @Nullable String toName,
        String fromName,
        @Nullable String replyTo,
        String subject,
        Locale language,
        String html,
        String text,
        @Nullable MailingList list,
        @Nullable URI unsubscribe,
        @Nullable String thread,
        List<Picture> pictures) {

    /**
     * @param id for example hallbar-energi
     * @param title the name that people see
     */
    public record MailingList(String id, String title) {}

    /** @param type the media type, for example image/png */
    public record Picture(String name, String type, byte[] bytes) {}
}
