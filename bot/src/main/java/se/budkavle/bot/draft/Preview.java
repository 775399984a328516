package se.budkavle.bot.draft;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Fingerprint;

/**
 * What storing would come to, as it is shown.
 *
 * @param confirm the words of the button that confirms
 * @param beyond  what would be stored and does not stand on the page, in an order that is always the same; empty for nothing
 * @param files   shown beside the page
 * @param storing stores exactly this and gives the answer; null where there is nothing to confirm
 */
public record Preview(Page page, Phrase confirm, String beyond, List<Attachment> files, Supplier<Reply> storing) {

    public static Preview of(Page page, Phrase confirm, Supplier<Reply> storing) {
        return new Preview(page, confirm, "", List.of(), storing);
    }

    /** A page that leaves nothing to confirm. */
    public static Preview nothing(Page page) {
        return new Preview(page, null, "", List.of(), null);
    }

    /** The same, which also rests on something that the page does not show in full. */
    public Preview restingOn(Object more) {
        return new Preview(page, confirm, beyond + more, files, storing);
    }

    /** The same with a file that shows in full what the page shortens; all that it says must rest on something too. */
    public Preview with(Attachment file) {
        return new Preview(page, confirm, beyond, Stream.concat(files.stream(), Stream.of(file)).toList(), storing);
    }

    boolean isNothing() {
        return storing == null;
    }

    /** Equal for two previews that say and would store the same. */
    String fingerprint() {
        return Fingerprint.of(page + "\n" + beyond);
    }
}
