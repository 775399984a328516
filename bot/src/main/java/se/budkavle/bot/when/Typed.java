package se.budkavle.bot.when;

import java.text.Normalizer;
import java.util.Locale;
import se.budkavle.bot.text.TextShortener;
import se.budkavle.storage.InvisibleCharacterFilter;

/** Normalises typed text before it is used or parsed, and quotes text that was not understood. */
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

    /**
     * Returns the text that someone typed as all commands, forms and completions get it: in visible characters and, if
     * it has one line, with single spaces. In a text of several lines, spaces may indent.
     */
    public static String seen(String typed) {
        var text = InvisibleCharacterFilter.of(typed);
        return text.indexOf('\n') < 0 ? spaced(text) : text;
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
