package se.budkavle.bot.mail;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Cleans text for use in a mail header, because a line break in it would start another header. */
final class HeaderCleaner {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    private HeaderCleaner() {}

    static String of(String written) {
        // An unpaired surrogate cannot be encoded; this turns it into a question mark.
        var whole = new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return BREAKS.matcher(whole).replaceAll(" ").strip();
    }
}
