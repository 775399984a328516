package se.budkavle.bot.when;

import java.text.Normalizer;
import java.util.Locale;
import se.budkavle.bot.text.TextShortener;

/** Normalises typed text before it is parsed, and quotes text that was not understood. */
public final class Typed {

    private static final int QUOTED = 80;
    private static final int LONGEST = 200;

    private Typed() {}

    /** Returns the text in lower case with plain digits, single spaces and plain hyphens; empty if it is too long. */
    public static String tidy(String typed) {
        if (typed.length() > LONGEST) {
            return "";
        }
        return spaced(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-");
    }

    /** Returns the text with single, plain spaces. */
    public static String spaced(String typed) {
        return typed.replaceAll("[\\s\\u00a0\\u2007\\u202f]+", " ").strip();
    }

    /** Returns the text as typed, shortened so that it fits in a sentence. */
    public static String quoted(String typed) {
        return TextShortener.shortened(typed.strip(), QUOTED);
    }
}
