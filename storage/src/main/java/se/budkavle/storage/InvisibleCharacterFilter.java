package se.budkavle.storage;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Removes invisible Unicode characters, which copied text often contains. If the text has no visible character, the
 * result is an empty text.
 */
public final class InvisibleCharacterFilter {

    /**
     * Matches characters that the filter replaces by a space, for example control characters and letters without a
     * visible shape. The pattern does not match line feeds, carriage returns and tabs.
     */
    private static final Pattern SPACE =
            Pattern.compile("[\\p{Z}\\x{115F}\\x{1160}\\x{2800}\\x{3164}\\x{FFA0}\\x{1D159}]|[\\p{Cc}&&[^\\t\\n\\r]]");

    /**
     * Matches invisible characters except zero-width joiners, tag characters and the variation selectors of emoji.
     * Joiners, variation selectors and tags may be part of an emoji, so each of them has a pattern of its own.
     */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cs}\\p{IsNoncharacter_Code_Point}\\x{034F}\\x{17B4}\\x{17B5}"
                    + "\\x{180B}-\\x{180F}\\x{2065}\\x{FFF0}-\\x{FFFC}\\x{16FE4}\\x{E0000}-\\x{E0FFF}"
                    + "&&[^\\x{200D}\\x{E0020}-\\x{E007F}]]");

    /**
     * The characters of emoji, as a part of regular expressions. The character ranges also cover emoji that are newer
     * than the installed Java version.
     */
    private static final String EMOJI =
            "\\p{So}\\x{203C}\\x{2049}\\x{2139}\\x{2190}-\\x{21FF}\\x{3030}\\x{1F000}-\\x{1FAFF}";

    /**
     * Matches Unicode variation selectors. The pattern captures a variation selector that belongs to an emoji or a
     * keycap, so that the filter can keep it. The filter removes all other variation selectors.
     */
    private static final Pattern SELECTOR =
            Pattern.compile("([" + EMOJI + "][\\x{FE00}-\\x{FE0F}]|\\x{FE0F}\\x{20E3})|[\\x{FE00}-\\x{FE0F}]");

    /**
     * Matches zero-width joiners. The pattern captures a zero-width joiner between two emoji, so that the filter can
     * keep it. The filter removes all other zero-width joiners.
     */
    private static final Pattern JOINER =
            Pattern.compile("([" + EMOJI + "]\\x{FE0F}?\\x{200D}(?=[" + EMOJI + "]))|\\x{200D}");

    /**
     * Matches Unicode tag characters. The pattern captures the tag characters of a region's flag emoji, so that the
     * filter can keep them. The filter removes all other tag characters.
     */
    private static final Pattern TAG = Pattern.compile(
            "(\\x{1F3F4}[\\x{E0030}-\\x{E0039}\\x{E0061}-\\x{E007A}]{2,6}\\x{E007F})|[\\x{E0020}-\\x{E007F}]");

    /** Matches a text that consists only of combining marks and spaces, and is therefore invisible. */
    private static final Pattern ONLY_MARKS = Pattern.compile("[\\p{M}\\s]*");

    private InvisibleCharacterFilter() {}

    /**
     * Returns the text in Unicode normal form NFC, with plain spaces and without invisible characters. Keeps line
     * breaks and tabs. Returns an empty text if the rest is invisible, for example an accent without a letter.
     */
    public static String of(String typed) {
        if (typed.chars().allMatch(InvisibleCharacterFilter::isPlain)) {
            return typed.isBlank() ? "" : typed;
        }
        var seen = UNSEEN.matcher(SPACE.matcher(typed).replaceAll(" ")).replaceAll("");
        seen = TAG.matcher(seen).replaceAll("$1");
        seen = JOINER.matcher(SELECTOR.matcher(seen).replaceAll("$1")).replaceAll("$1");
        return ONLY_MARKS.matcher(seen).matches() ? "" : Normalizer.normalize(seen, Normalizer.Form.NFC);
    }

    /**
     * Returns true for common characters that the filter does not change: spaces, line breaks, tabs, visible Latin-1
     * characters, hyphens, dashes and quotation marks. If all characters of a text are plain, the filter skips the
     * slower search with regular expressions.
     */
    private static boolean isPlain(int character) {
        return character >= ' ' && character <= '~'
                || character > '\u00A0' && character <= '\u00FF' && character != '\u00AD'
                || character >= '\u2010' && character <= '\u2027'
                || character == '\n'
                || character == '\r'
                || character == '\t';
    }

    /** Returns whether the text is null or has no visible character. */
    public static boolean isNone(@Nullable String text) {
        return text == null || of(text).isEmpty();
    }
}
