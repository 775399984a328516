package se.budkavle.bot.chat;

import org.jspecify.annotations.Nullable;

/**
 * A file that the bot attaches to a message.
 *
 * @param description what a picture shows, for people who cannot see the picture; null for files that are no pictures
 * @param shown whether the file is a picture that the chat displays in the message
 */
public record Attachment(
        String name, byte[] bytes, @Nullable String description, boolean shown) {

    public static Attachment picture(String name, byte[] bytes, String description) {
        return new Attachment(name, bytes, description, true);
    }

    public static Attachment file(String name, byte[] bytes) {
        return new Attachment(name, bytes, null, false);
    }
}
