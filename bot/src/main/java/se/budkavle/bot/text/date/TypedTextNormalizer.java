package se.budkavle.bot.text.date;

import java.text.Normalizer;
import java.util.Locale;
import se.budkavle.storage.TextShortener;

/** Normalises a typed text before it is parsed, and shortens typed texts for quotation in messages. */
public final class TypedTextNormalizer {

    private static final int QUOTED = 80;
    private static final int LONGEST = 200;

    private TypedTextNormalizer() {}

    /**
     * Returns the text in lower case with plain digits, hyphens and single spaces; an empty text if the typed text is
     * longer than 200 characters.
     */
    public static String tidy(String typed) {
        if (typed.length() > LONGEST) {
            return "";
        }
        return spaced(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-");
    }

    /** Returns the text with each run of white space replaced by one ordinary space. */
    public static String spaced(String typed) {
        return typed.replaceAll("[\\s\\u00a0\\u2007\\u202f]+", " ").strip();
    }

    /** Returns the typed text, shortened to at most 80 characters for quotation in a message. */
    public static String quoted(String typed) {
        return TextShortener.shortened(typed.strip(), QUOTED);
    }
}
