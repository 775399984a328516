package se.budkavle.bot.chat;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What someone typed, without the signs that nobody sees; they come along when text is copied from elsewhere. */
final class VisibleText {

    /** Format characters, but for the one that joins the next emoji to the one before, as in a family. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\x{034F}&&[^\\x{200D}]]|\\x{200D}(?!\\p{So})");
    /** All that looks like a space, letters and symbols without any ink included. */
    private static final Pattern SPACE = Pattern.compile("[\\p{Zs}\\x{2800}\\x{3164}\\x{115F}\\x{1160}\\x{FFA0}]");

    private VisibleText() { }

    static String of(String typed) {
        var seen = UNSEEN.matcher(typed).replaceAll("");
        return Normalizer.normalize(SPACE.matcher(seen).replaceAll(" "), Normalizer.Form.NFC);
    }
}
