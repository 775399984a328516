package se.budkavle.storage;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The order of names in every list: that of the Swedish alphabet, word by word, with å, ä and ö last. */
public final class Alphabet {

    /** The databases sort by byte or by the language of the machine that they run on. */
    public static final Comparator<String> ORDER = Alphabet::compare;

    private static final Collator LETTERS = Collator.getInstance(Locale.forLanguageTag("sv-SE"));
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Alphabet() { }

    public static <T> Comparator<T> by(Function<T, String> name) {
        return Comparator.comparing(name, ORDER);
    }

    /** Word by word, as the collator passes over spaces and would put "Region Väst" after "Regionen". */
    private static int compare(String one, String other) {
        var words = SPACES.split(one.strip());
        var others = SPACES.split(other.strip());
        for (int i = 0; i < Math.min(words.length, others.length); i++) {
            int order = LETTERS.compare(words[i], others[i]);
            if (order != 0) {
                return order;
            }
        }
        return words.length == others.length ? one.compareTo(other) : Integer.compare(words.length, others.length);
    }
}
