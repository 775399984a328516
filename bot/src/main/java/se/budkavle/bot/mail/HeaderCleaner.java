package se.budkavle.bot.mail;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Replaces line breaks and control characters in the value of an email header with spaces, because a line break would
 * begin a new header.
 */
final class HeaderCleaner {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    private HeaderCleaner() {}

    static String of(String written) {
        // Encodes the text as UTF-8 and decodes it again, so that question marks replace unpaired surrogates, which
        // UTF-8 cannot encode.
        var whole = new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return BREAKS.matcher(whole).replaceAll(" ").strip();
    }
}
