package se.budkavle.bot.mail;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What people wrote, for a header of a mail: a line break in it would begin a header of its own. */
final class HeaderText {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    private HeaderText() { }

    static String of(String written) {
        // Half of a pair of signs cannot be encoded; it becomes a question mark.
        var whole = new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return BREAKS.matcher(whole).replaceAll(" ").strip();
    }
}
