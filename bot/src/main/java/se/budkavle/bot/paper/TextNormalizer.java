package se.budkavle.bot.paper;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.TextShortener;

/**
 * Normalises text from uploaded files: uses only one kind of space and hyphen, replaces ligatures by plain letters, and
 * removes invisible characters.
 */
public final class TextNormalizer {

    private static final Pattern GAPS = Pattern.compile("[\\p{Cc}\\p{Z}\\s]+");
    private static final Pattern WORD_GOES_ON = Pattern.compile("\\u00AD[\\p{Cf}\\p{Cc}\\p{Z}\\s]*$");
    /**
     * Matches variants of plain letters and digits: ligatures (such as "fi" as one character), full-width letters and
     * mathematical letters. Does not match superscripts and fractions, because they do not mean the same as plain
     * digits.
     */
    private static final Pattern OTHER_FORMS = Pattern.compile(
            "[\\x{FB00}-\\x{FB06}\\x{132}\\x{133}\\x{1C4}-\\x{1CC}\\x{FF01}-\\x{FF5E}\\x{1D400}-\\x{1D7FF}]");

    /**
     * Matches a bullet from the fonts Symbol or Wingdings (a private-use character of Unicode) at the start of a line.
     */
    private static final Pattern FONT_BULLET = Pattern.compile("^([\\p{Z}\\s\\p{Cf}]*)\\p{Co}");

    private static final Pattern PRIVATE = Pattern.compile("\\p{Co}");
    /** The Unicode replacement character, which stands for a character that could not be decoded. */
    private static final String LOST = "\uFFFD";
    /**
     * Matches a question mark within a word, which some programs write instead of a letter such as "å". Does not match
     * the question mark of an address such as "ex.se/a?b".
     */
    private static final Pattern LOST_LETTER = Pattern.compile("(?<!\\S)[^\\s/.@=?]*\\p{L}\\?\\p{Ll}(?![^\\s]*[/@=])");

    /**
     * Matches the two characters that a letter such as "å" becomes if its two bytes in UTF-8 are decoded as separate
     * characters.
     */
    private static final Pattern ENCODED_TWICE = Pattern.compile("Ã[\\x{80}-\\x{BF}…–„†‰]");

    private static final Pattern HYPHENS = Pattern.compile("[\\u2010\\u2011]");

    private TextNormalizer() {}

    /**
     * Normalises a line of text. Keeps a soft hyphen only at the end of the line, where it means that the word
     * continues on the next line.
     */
    public static String line(String raw) {
        // A private-use character at the start of a line is a bullet. Elsewhere, the character has a meaning only in
        // the file's own font, so it is replaced by the Unicode replacement character.
        String known =
                PRIVATE.matcher(FONT_BULLET.matcher(raw).replaceFirst("$1•")).replaceAll(LOST);
        String visible =
                GAPS.matcher(InvisibleCharacterFilter.of(known)).replaceAll(" ").strip();
        String apart = OTHER_FORMS
                .matcher(visible)
                .replaceAll(
                        other -> Matcher.quoteReplacement(Normalizer.normalize(other.group(), Normalizer.Form.NFKC)));
        String line = HYPHENS.matcher(apart).replaceAll("-");
        return !line.isEmpty() && WORD_GOES_ON.matcher(raw).find() ? line + "\u00AD" : line;
    }

    /** Normalises a title and shortens it to at most {@link UploadLimits#TITLE_CHARACTERS} characters. */
    public static String title(String raw) {
        // Shortens the text both before and after normalising it. Many rows of a workbook may refer to one huge cell,
        // and normalising all of its text for each row would be slow.
        String title =
                line(TextShortener.cut(raw, 4 * UploadLimits.TITLE_CHARACTERS)).replace("\u00AD", "");
        return TextShortener.shortened(title, UploadLimits.TITLE_CHARACTERS);
    }

    /**
     * Returns whether the text has signs of characters that could not be decoded, for example in text copied from a PDF
     * file. The signs are Unicode replacement characters, question marks within words, and letters that were encoded
     * twice.
     */
    public static boolean hasLostCharacters(String text) {
        return text.contains(LOST) || LOST_LETTER.matcher(text).find() || isEncodedTwice(text);
    }

    /** Returns whether the text contains letters that were decoded wrongly and encoded again, as in "MÃ¤ta". */
    static boolean isEncodedTwice(String text) {
        return ENCODED_TWICE.matcher(text).find();
    }
}
