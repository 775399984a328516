package se.budkavle.bot.discord.wire;

import java.util.regex.Pattern;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.storage.InvisibleCharacterFilter;

/** Validates and shortens input from Discord before other code uses it. */
public final class InputLimits {

    private static final Pattern SNOWFLAKE = Pattern.compile("\\d{1,20}");
    private static final Pattern LINES = Pattern.compile("\\p{Cntrl}+");
    private static final int NAME = 100;

    private InputLimits() {}

    public static long snowflake(String id) {
        if (id != null && SNOWFLAKE.matcher(id).matches()) {
            try {
                return Long.parseUnsignedLong(id);
            } catch (NumberFormatException tooLarge) {
                throw notOne(tooLarge);
            }
        }
        throw notOne(null);
    }

    /** Returns the name on one line and without invisible characters, which could make two names look the same. */
    public static String name(String name) {
        return text(
                LINES.matcher(InvisibleCharacterFilter.of(name)).replaceAll(" ").strip(), NAME);
    }

    public static String text(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** Shortens the text to this many characters and ends it with "…" if it was longer. */
    public static String shortened(String text, int most) {
        return text.length() <= most ? text : text(text, most - 1) + "…";
    }

    private static ChatFailure notOne(Throwable cause) {
        return new ChatFailure(ChatFailure.Kind.REFUSED, "An id is not one of Discord's", cause);
    }
}
