package se.budkavle.bot.delivery;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * One mail to one reader, with all its words.
 *
 * @param id          of the row that accounts for it; the Message-ID and the envelope's sender come from it
 * @param to          the reader's address
 * @param toName      null where it is not known
 * @param fromName    who writes, as readers know it: a network's or the association's name
 * @param replyTo     where answers go; null for where the mail comes from
 * @param html        what stands in the letter, from its one h1 to the last line of its foot, clean and without a frame
 * @param text        the same for whoever reads plain text; never blank
 * @param list        the network that it is a newsletter of, for mail programs to sort by; null for a letter to this person only
 * @param unsubscribe where one press ends it, by a GET that asks and a POST that does (RFC 8058); null where there is nothing to end
 * @param thread      what it is about, the same for all letters of one matter; null for none
 * @param pictures    those that the HTML names as cid:name
 */
public record Letter(
        String id, String to, String toName, String fromName, String replyTo, String subject, Locale language, String html,
        String text, MailingList list, URI unsubscribe, String thread, List<Picture> pictures) {

    /** @param id as in hallbar-energi; its title is for people */
    public record MailingList(String id, String title) { }

    /** @param type as in image/png */
    public record Picture(String name, String type, byte[] bytes) { }
}
