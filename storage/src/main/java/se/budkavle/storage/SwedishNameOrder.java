package se.budkavle.storage;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Sorts names in Swedish alphabetical order, in which å, ä and ö come after z. */
public final class SwedishNameOrder {

    /**
     * Compares names in Swedish alphabetical order, for all lists that users see. SQL cannot sort names in Swedish
     * order, because a database sorts by byte values or by the machine's locale.
     */
    public static final Comparator<String> ORDER = SwedishNameOrder::compare;

    private static final Collator LETTERS = Collator.getInstance(Locale.forLanguageTag("sv-SE"));
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private SwedishNameOrder() {}

    public static <T> Comparator<T> by(Function<T, String> name) {
        return Comparator.comparing(name, ORDER);
    }

    /**
     * Compares two names word by word, because Java's collator alone ignores spaces and sorts "Region Väst" after
     * "Regionen".
     */
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
