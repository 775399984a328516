package se.budkavle.bot.mail;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Removes line breaks and control characters from text for a mail header, because a line break would begin another
 * header.
 */
final class HeaderCleaner {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    private HeaderCleaner() {}

    static String of(String written) {
        // Replaces unpaired surrogates with question marks. Unpaired surrogates cannot be encoded as UTF-8.
        var whole = new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return BREAKS.matcher(whole).replaceAll(" ").strip();
    }
}
