package se.budkavle.storage.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A word to search for, without its Swedish ending.
 *
 * @param stem the beginning of the word in lower case; it consists of letters and digits only
 * @param isBeginning whether the search also finds longer words that begin with the stem; false for very short words
 */
public record SearchWord(String stem, boolean isBeginning) {

    /** The maximum number of words in a search. The search ignores all words after this maximum number. */
    private static final int MOST = 20;

    private static final int SHORTEST_BEGINNING = 3;
    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Common Swedish words (stop words), which PostgreSQL leaves out of its full-text index. */
    private static final Set<String> STOP_WORDS = Set.of(("och det att i en jag hon som han på den med var sig för så "
                    + "till är men ett om hade de av icke mig du henne då sin nu har inte hans honom skulle hennes där "
                    + "min man ej vid kunde något från ut när efter upp vi dem vara vad över än dig kan sina här ha mot "
                    + "alla under någon eller allt mycket sedan ju denna själv detta åt utan varit hur ingen mitt ni bli "
                    + "blev oss din dessa några deras blir mina samma vilken er sådan vår blivit dess inom mellan sådant "
                    + "varför varje vilka ditt vem vilket sitt sådana vart dina vars vårt våra ert era vilkas")
            .split(" "));

    /**
     * Splits a typed text into words. Treats all characters except letters and digits as separators, so that the text
     * cannot contain search operators. Omits common words such as "och" (and).
     */
    public static List<SearchWord> in(String typed) {
        return SEPARATOR
                .splitAsStream(Normalizer.normalize(typed, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty() && !STOP_WORDS.contains(word))
                .map(word -> new SearchWord(SwedishStem.of(word), word.length() >= SHORTEST_BEGINNING))
                .distinct()
                .limit(MOST)
                .toList();
    }
}
