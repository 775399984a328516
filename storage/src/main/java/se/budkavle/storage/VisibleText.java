package se.budkavle.storage;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Frees a typed text of the characters that nobody sees, which come along when text is copied; what is left of invisible text is blank. */
public final class VisibleText {

    /** Matches format characters and others that are drawn as nothing, but for the one that joins an emoji to the one before, as in a family. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\x{034F}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}\\x{2065}\\x{FFF0}-\\x{FFF8}"
            + "\\x{16FE4}\\x{E0100}-\\x{E01EF}&&[^\\x{200D}]]|\\x{200D}(?!\\p{So})");
    /** Matches what chooses how the sign before it is drawn, where there is no symbol or key to choose for. */
    private static final Pattern CHOOSING_NOTHING = Pattern.compile("(?<![\\p{So}\\p{S}\\p{P}])[\\x{FE00}-\\x{FE0F}](?!\\x{20E3})");
    /** Matches all that looks like a space, letters and symbols without any ink and control characters included; lines and tabs stay. */
    private static final Pattern SPACE = Pattern.compile(
            "[\\p{Zs}\\x{2800}\\x{3164}\\x{115F}\\x{1160}\\x{FFA0}]|[\\p{Cc}&&[^\\t\\n\\r]]");

    private VisibleText() { }

    /** Returns the text composed, with plain spaces and without invisible characters; lines stay. */
    public static String of(String typed) {
        var seen = CHOOSING_NOTHING.matcher(UNSEEN.matcher(typed).replaceAll("")).replaceAll("");
        return Normalizer.normalize(SPACE.matcher(seen).replaceAll(" "), Normalizer.Form.NFC);
    }

    /** Checks whether nothing in the text can be seen. */
    public static boolean isNone(String text) {
        return text == null || of(text).isBlank();
    }
}
