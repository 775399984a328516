package se.budkavle.bot.chat;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A file that the bot attaches to a message.
 *
 * @param content a function that generates the file's bytes; called only when the message is sent
 * @param description the alternative text of a picture, for people who cannot see the picture; null for other files
 * @param shown true if the chat displays the file as a picture in the message; false if the chat shows a download link
 */
public record Attachment(
        String name, Supplier<byte[]> content, @Nullable String description, boolean shown) {

    public static Attachment picture(String name, byte[] bytes, String description) {
        return new Attachment(name, () -> bytes, description, true);
    }

    public static Attachment file(String name, byte[] bytes) {
        return file(name, () -> bytes);
    }

    public static Attachment file(String name, Supplier<byte[]> content) {
        return new Attachment(name, content, null, false);
    }

    public byte[] bytes() {
        return content.get();
    }
}
