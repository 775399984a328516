package se.budkavle.bot.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Marks non-Latin letters, such as Greek or Cyrillic letters, in a text with Latin letters, because a letter that only
 * looks Latin can deceive the reader.
 */
public final class NonLatinLetterMarker {

    private static final Set<UnicodeScript> NEVER_FOREIGN =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.COMMON, UnicodeScript.INHERITED);

    private NonLatinLetterMarker() {}

    /**
     * Returns the text with the code point after each non-Latin letter: "dec" with a Cyrillic "e" becomes
     * "de[U+0435]c".
     */
    public static String marked(String text) {
        if (text.codePoints().noneMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.LATIN)) {
            return text;
        }
        var marked = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            marked.appendCodePoint(letter);
            if (Character.isLetter(letter) && !NEVER_FOREIGN.contains(UnicodeScript.of(letter))) {
                marked.append(String.format("[U+%04X]", letter));
            }
        });
        return marked.toString();
    }
}
