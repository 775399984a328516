package se.budkavle.bot.when;

import java.util.Locale;

/** What someone typed, made even before it is read, and quoted back where it was not understood. */
public final class Typed {

    private static final int QUOTED = 80;
    private static final int LONGEST = 200;

    private Typed() { }

    /** In small letters, with single spaces and plain hyphens; nothing at all where it is too long to be meant. */
    public static String tidy(String typed) {
        if (typed.length() > LONGEST) {
            return "";
        }
        return spaced(typed).toLowerCase(Locale.ROOT).replaceAll("[\\u2010-\\u2015\\u2212]", "-");
    }

    /** With single spaces of the plain kind. */
    public static String spaced(String typed) {
        return typed.replaceAll("[\\s\\u00a0\\u2007\\u202f]+", " ").strip();
    }

    /** As it was typed, cut to a length that fits into a sentence. */
    public static String quoted(String typed) {
        var text = typed.strip();
        return text.length() <= QUOTED ? text : text.substring(0, text.offsetByCodePoints(0, QUOTED / 2)) + "…";
    }
}
