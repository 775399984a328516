package se.budkavle.bot.draft;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Fingerprint;

/**
 * A preview of what a confirmation would store.
 *
 * @param confirm the text of the confirmation button
 * @param beyond the data to be stored that the page does not show, in a stable order; empty for none
 * @param files the files that are shown with the page
 * @param storing stores the previewed data and returns the reply; null if there is nothing to confirm
 */
public record Preview(
        Page page,
        @Nullable Phrase confirm,
        String beyond,
        List<Attachment> files,
        @Nullable Supplier<Reply> storing) {

    public static Preview of(Page page, Phrase confirm, Supplier<Reply> storing) {
        return new Preview(page, confirm, "", List.of(), storing);
    }

    /** Stores the previewed data and returns the reply. */
    Reply store() {
        if (storing == null) {
            throw new IllegalStateException("Nothing is previewed");
        }
        return storing.get();
    }

    /** Returns a preview without anything to confirm. */
    public static Preview nothing(Page page) {
        return new Preview(page, null, "", List.of(), null);
    }

    /**
     * Returns the preview with more data that the page does not show in full. A change of this data changes the
     * fingerprint.
     */
    public Preview restingOn(Object more) {
        return new Preview(page, confirm, beyond + more, files, storing);
    }

    /**
     * Returns the preview with a file. The file does not change the fingerprint, so its content must also be given to
     * {@link #restingOn}.
     */
    public Preview with(Attachment file) {
        return new Preview(
                page,
                confirm,
                beyond,
                Stream.concat(files.stream(), Stream.of(file)).toList(),
                storing);
    }

    boolean isNothing() {
        return storing == null;
    }

    /** Returns the fingerprint, which is equal for two previews with the same page and the same further data. */
    String fingerprint() {
        return Fingerprint.of(page + "\n" + beyond);
    }
}
