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
 * A preview of the data that a confirmation would store. The preview is shown as a message with a confirmation button.
 *
 * @param confirm the text of the confirmation button; null if there is nothing to confirm
 * @param beyond the additional data for the fingerprint (hash), which a confirmation would store but the message does
 *     not show; their order must not vary; empty if the message shows all data
 * @param files the files that are attached to the message
 * @param storing a function that stores the previewed data and returns the reply; null if there is nothing to confirm
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

    /** Stores the previewed data. Returns the reply for the person who confirmed. */
    Reply store() {
        if (storing == null) {
            throw new IllegalStateException("Nothing is previewed");
        }
        return storing.get();
    }

    /** Returns a preview that shows a message but has nothing to confirm. */
    public static Preview nothing(Page page) {
        return new Preview(page, null, "", List.of(), null);
    }

    /**
     * Returns a copy of the preview whose fingerprint (hash) also includes this data. Callers use this method for data
     * that a confirmation would store but that the message does not show in full.
     */
    public Preview restingOn(Object more) {
        return new Preview(page, confirm, beyond + more, files, storing);
    }

    /**
     * Returns a copy of the preview with an attached file. The fingerprint does not include the file, so the caller
     * must also pass the file's content to {@link #restingOn}.
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

    /**
     * Returns a hash of the message content and of the data passed to {@link #restingOn}. If the content or the data
     * change, the hash changes too.
     */
    String fingerprint() {
        return Fingerprint.of(page + "\n" + beyond);
    }
}
