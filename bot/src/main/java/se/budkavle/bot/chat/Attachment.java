package se.budkavle.bot.chat;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A file that the bot attaches to a message.
 *
 * @param content creates the file's bytes when the message is sent, so that a message that is not sent costs no file
 * @param description what a picture shows, for people who cannot see the picture; null for files that are no pictures
 * @param shown whether the file is a picture that the chat displays in the message
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
