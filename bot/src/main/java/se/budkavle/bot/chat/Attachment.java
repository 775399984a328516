package se.budkavle.bot.chat;

import org.jspecify.annotations.Nullable;

/**
 * A file that the bot sends.
 *
 * @param description what a picture shows, for people who cannot see it; null for other files
 * @param shown whether it is a picture that the message displays
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
