package se.budkavle.bot.delivery;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An email to one reader, with its complete text.
 *
 * @param id the id of the email's database row, contained in the Message-ID and the envelope sender
 * @param to the reader's email address
 * @param toName the reader's name; null if unknown
 * @param fromName the sender's display name: a network's or the association's
 * @param replyTo the address for replies; null if replies go to the sender's address
 * @param html the content as sanitised HTML, from the h1 heading to the end of the footer, without html and body tags
 * @param text the same content as plain text; never blank
 * @param list the network whose newsletter this email contains, so that mail programs can sort by network; null for a
 *     personal email
 * @param unsubscribe the web address for unsubscribing: a GET shows a question and a POST unsubscribes (RFC 8058); null
 *     if the reader cannot unsubscribe
 * @param thread the id by which mail programs group related emails into a conversation; null for none
 * @param pictures the pictures that the HTML refers to as cid:name
 */
public record Email(
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
     * The network whose newsletter an email contains. The network's id and title become the mail header List-Id.
     *
     * @param id the id, for example hallbar-energi
     * @param title the network's name, which mail programs show
     */
    public record MailingList(String id, String title) {}

    /**
     * A picture that is embedded in the HTML of an email.
     *
     * @param type the MIME type, for example image/png
     */
    public record Picture(String name, String type, byte[] bytes) {}
}
