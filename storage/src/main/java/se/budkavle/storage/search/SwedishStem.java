package se.budkavle.storage.search;

import java.util.regex.Pattern;

/**
 * Removes the endings of Swedish words, so that for example "kommunernas" and "kommun" have the same stem.
 *
 * <p>The class implements the Snowball algorithm that PostgreSQL uses. In addition to the Snowball algorithm, the class
 * removes the ending "et", as in "beslutet".
 *
 * @see <a href="https://snowballstem.org/algorithms/swedish/stemmer.html">The Swedish Snowball stemmer</a>
 */
final class SwedishStem {

    private static final String VOWELS = "aeiouyäåö";

    /**
     * Matches the beginning of a word, up to the first consonant after a vowel. The class removes an ending only if the
     * ending comes after the first consonant that follows a vowel.
     */
    private static final Pattern START = Pattern.compile("[^" + VOWELS + "]*[" + VOWELS + "]+[^" + VOWELS + "]");

    private static final int SHORTEST_BEGINNING = 3;
    private static final Pattern INFLECTION = Pattern.compile("(?:heternas|hetens|heterna|heten|heter|het|arnas|ernas"
            + "|ornas|andes|arens|andet|arna|erna|orna|ande|arne|aste|anden|aren|ades|erns|ade|are|ern|ens|ast|ad|en|ar"
            + "|er|or|as|es|at|et|a|e|(?<=[bcdfghjklmnoprtvy])s)$");
    private static final Pattern DOUBLED = Pattern.compile("(?:dd|gd|nn|dt|gt|kt|tt)$");
    private static final Pattern DERIVATION = Pattern.compile("(?:lig|ig|els|(?<=lös|full)t)$");

    private SwedishStem() {}

    /** Returns the word without its ending. The word must be in lower case. */
    static String of(String word) {
        var start = START.matcher(word);
        if (!start.lookingAt()) {
            return word;
        }
        int from = Math.max(start.end(), SHORTEST_BEGINNING);
        var inflected = withoutEnding(INFLECTION, word, from);
        var doubled = DOUBLED.matcher(inflected).region(Math.min(from, inflected.length()), inflected.length());
        var single = doubled.find() ? inflected.substring(0, inflected.length() - 1) : inflected;
        return withoutEnding(DERIVATION, single, from);
    }

    private static String withoutEnding(Pattern endings, String word, int from) {
        if (word.length() < from) {
            return word;
        }
        // With transparent bounds, the pattern can check the letter before the region that may contain the ending.
        var found = endings.matcher(word).useTransparentBounds(true).region(from, word.length());
        return found.find() ? word.substring(0, found.start()) : word;
    }
}
