package se.budkavle.storage;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Removes invisible characters, which often come with copied text; a text of nothing else becomes blank. */
public final class VisibleText {

    /** Matches characters without a visible form, except the zero-width joiner before an emoji, which combines two emoji into one. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cf}\\x{034F}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}\\x{2065}\\x{FFF0}-\\x{FFF8}"
                    + "\\x{16FE4}\\x{E0100}-\\x{E01EF}&&[^\\x{200D}]]|\\x{200D}(?!\\p{So})");
    /** Matches variation selectors that do not follow a symbol or a punctuation mark, and so change nothing. */
    private static final Pattern CHOOSING_NOTHING =
            Pattern.compile("(?<![\\p{So}\\p{S}\\p{P}])[\\x{FE00}-\\x{FE0F}](?!\\x{20E3})");
    /** Matches characters that look like a space, including blank letters and control characters, but not line breaks and tabs. */
    private static final Pattern SPACE =
            Pattern.compile("[\\p{Zs}\\x{2800}\\x{3164}\\x{115F}\\x{1160}\\x{FFA0}]|[\\p{Cc}&&[^\\t\\n\\r]]");

    private VisibleText() {}

    /** Returns the text in Unicode form NFC, with plain spaces and without invisible characters; line breaks stay. */
    public static String of(String typed) {
        var seen =
                CHOOSING_NOTHING.matcher(UNSEEN.matcher(typed).replaceAll("")).replaceAll("");
        return Normalizer.normalize(SPACE.matcher(seen).replaceAll(" "), Normalizer.Form.NFC);
    }

    /** Checks whether the text is null or has no visible character. */
    public static boolean isNone(String text) {
        return text == null || of(text).isBlank();
    }
}
