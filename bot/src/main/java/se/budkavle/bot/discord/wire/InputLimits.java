package se.budkavle.bot.discord.wire;

import java.util.regex.Pattern;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.storage.VisibleText;

/** Checks what comes in from outside before anything else sees it. */
public final class InputLimits {

    private static final Pattern SNOWFLAKE = Pattern.compile("\\d{1,20}");
    private static final Pattern LINES = Pattern.compile("\\p{Cntrl}+");
    private static final int NAME = 100;

    private InputLimits() { }

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

    /** One line without invisible characters, which would let one name look like another. */
    public static String name(String name) {
        return text(LINES.matcher(VisibleText.of(name)).replaceAll(" ").strip(), NAME);
    }

    public static String text(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** Cut visibly. */
    public static String shortened(String text, int most) {
        return text.length() <= most ? text : text(text, most - 1) + "…";
    }

    private static ChatFailure notOne(Throwable cause) {
        return new ChatFailure(ChatFailure.Kind.REFUSED, "An id is not one of Discord's", cause);
    }
}
