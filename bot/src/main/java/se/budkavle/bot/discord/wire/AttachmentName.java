package se.budkavle.bot.discord.wire;

import org.jspecify.annotations.Nullable;

/** Finds the name under which a person has attached a file. */
public final class AttachmentName {

    private AttachmentName() {}

    /**
     * Returns the original name of an attached file. Discord leaves out special characters, such as Å, in the file's
     * name and sends the original name, without the file extension, as the title.
     *
     * @param title the title of the file; null if the name has no special characters
     */
    public static String of(String plain, @Nullable String title) {
        int end = plain.lastIndexOf('.');
        return InputSanitizer.name(
                title == null
                        ? plain
                        : end < 0 || title.endsWith(plain.substring(end)) ? title : title + plain.substring(end));
    }
}
