package se.budkavle.bot.discord.wire;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.TextShortener;

/** Validates ids (snowflakes) and shortens names that come from Discord, before other code uses the ids and names. */
public final class InputSanitizer {

    private static final Pattern SNOWFLAKE = Pattern.compile("\\d{1,20}");
    private static final Pattern LINES = Pattern.compile("\\p{Cntrl}+");
    private static final int NAME = 100;

    private InputSanitizer() {}

    public static long snowflake(@Nullable String id) {
        if (id != null && SNOWFLAKE.matcher(id).matches()) {
            try {
                return Long.parseUnsignedLong(id);
            } catch (NumberFormatException tooLarge) {
                throw notOne(tooLarge);
            }
        }
        throw notOne(null);
    }

    /**
     * Returns the name on one line, at most 100 characters long. Removes invisible characters, because two different
     * names could otherwise look equal.
     */
    public static String name(String name) {
        return TextShortener.cut(
                LINES.matcher(InvisibleCharacterFilter.of(name)).replaceAll(" ").strip(), NAME);
    }

    /** Returns the first of these names that has a visible character, on one line; an empty text if none has. */
    public static String firstName(@Nullable String... names) {
        return Arrays.stream(names)
                .filter(name -> name != null && !InvisibleCharacterFilter.isNone(name))
                .map(InputSanitizer::name)
                .findFirst()
                .orElse("");
    }

    private static ChatFailure notOne(@Nullable Throwable cause) {
        return new ChatFailure(ChatFailure.Kind.REFUSED, "An id is not one of Discord's", cause);
    }
}
