package se.budkavle.storage;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Normalises texts for comparisons and searches that ignore case and accents. */
public final class LetterFolding {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private LetterFolding() {}

    /**
     * Returns the text in lower case and without accents; for example, both "Nätverk" and "natverk" become "natverk".
     */
    public static String folded(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
