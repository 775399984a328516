package se.budkavle.storage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * Searches a list, for example of networks or people, by a name that a user typed. The search ignores case, accents and
 * most punctuation, and sorts the best matches first.
 */
public final class NameSearch<T> {

    /**
     * The maximum number of characters that the search compares. The search ignores all later characters of a longer
     * name or search text.
     */
    private static final int LONGEST = 120;

    /**
     * Limits the length of a typed list of names to this many names of the maximum length. A list of shorter names may
     * contain more names.
     */
    private static final int NAMES = 40;

    /** The maximum number of commas within one name. */
    private static final int COMMAS = 10;

    private static final int NO_MATCH = 5;
    /**
     * The minimum length of a search text for which {@code matching} also returns similar names. Because similar names
     * may differ in two letters, almost any name would count as similar to a shorter text.
     */
    private static final int ENOUGH_TO_GUESS = 4;

    private static final String CUT = "…";

    private static final Pattern PUNCTUATION = Pattern.compile("[·,;()”“\"]|[.:?!](?=\\s|$)|(?<=\\s)[–—-](?=\\s)");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final List<Entry<T>> entries;

    /**
     * An item with its names.
     *
     * @param exact the names in lower case, with accents
     * @param names the names as {@code folded} normalises them
     */
    private record Entry<T>(T thing, String shown, List<String> exact, List<String> names) {}

    /**
     * Creates a search over these items.
     *
     * @param things the searched items, for example networks
     * @param names a function that takes an item and returns all its names; the search finds the item by each name, but
     *     users see only the first
     */
    public NameSearch(List<T> things, Function<T, List<String>> names) {
        this.entries =
                things.stream().map(thing -> entry(thing, names.apply(thing))).toList();
    }

    private static <T> Entry<T> entry(T thing, List<String> names) {
        return new Entry<>(
                thing,
                names.get(0),
                names.stream().map(NameSearch::exact).toList(),
                names.stream().map(NameSearch::folded).toList());
    }

    /**
     * Returns the first of the searched items (such as networks) with a name equal to the text, ignoring case and
     * accents. Prefers a name that also has the same accents as the text. Returns empty if no name matches.
     */
    public Optional<T> named(String typed) {
        return allNamed(typed).stream().findFirst();
    }

    /**
     * Returns all searched items (such as networks) with a name equal to the text, ignoring case and accents. If some
     * names also have the same accents as the text, returns only the items with these names, because "Målm" and "Malm"
     * are two names.
     */
    public List<T> allNamed(String typed) {
        var exact = things(entry -> entry.exact().contains(exact(typed)));
        return exact.isEmpty() ? things(entry -> entry.names().contains(folded(typed))) : exact;
    }

    private List<T> things(Predicate<Entry<T>> which) {
        return entries.stream().filter(which).map(Entry::thing).toList();
    }

    /**
     * Returns the first of the searched items (such as networks) with a name equal to the text, ignoring case and
     * accents. If no name matches, throws a {@code Refusal} that suggests similar names.
     *
     * @param otherwise the message key of the {@code Refusal}
     */
    public T require(String typed, String otherwise) {
        return named(typed).orElseThrow(() -> unknown(typed, otherwise));
    }

    /**
     * Creates a {@code Refusal} for a user who typed an unknown name. The refusal's message has three arguments: the
     * typed text, the number of similar names, and the similar names.
     *
     * @param otherwise the message key of the {@code Refusal}
     */
    public Refusal unknown(String typed, String otherwise) {
        var near = near(typed);
        return new Refusal(otherwise, cut(typed), near.size(), NameJoiner.of(near));
    }

    /**
     * Returns the searched items (such as networks) whose names contain every word of the text. A typed word that ends
     * with an ellipsis (…) also matches longer words with the same beginning.
     */
    public List<T> withWords(String typed) {
        var words = words(folded(typed));
        return entries.stream()
                .filter(entry -> words.stream().allMatch(word -> hasWord(entry, one -> isWord(one, word))))
                .map(Entry::thing)
                .toList();
    }

    private static boolean isWord(String word, String typed) {
        return typed.endsWith(CUT) ? word.startsWith(uncut(typed)) : word.equals(typed);
    }

    /** Removes the ellipsis (…) at the end of a truncated word. Returns a word without an ellipsis unchanged. */
    private static String uncut(String word) {
        return word.endsWith(CUT) ? word.substring(0, word.length() - CUT.length()) : word;
    }

    /**
     * Returns the searched items (such as networks) that match the text, or all of them if the text is empty. Sorts the
     * matches in this order, best matches first:
     *
     * <ul>
     *   <li>a name equals the text;
     *   <li>the shown (first) name begins with the text;
     *   <li>a later word of any name, or a name that is not shown, begins with the text;
     *   <li>each typed word is the beginning of a word in the names;
     *   <li>a name contains the text.
     * </ul>
     *
     * If nothing matches and the text has at least four characters, returns the searched items with similar names.
     */
    public List<T> matching(String typed) {
        var wanted = folded(typed);
        var found = sorted(entry -> rank(entry, wanted), NO_MATCH - 1);
        return found.isEmpty() && wanted.length() >= ENOUGH_TO_GUESS ? nearly(wanted) : found;
    }

    /**
     * Returns suggestions for a user who typed an unknown name: the displayed names of the three best matches. If no
     * name matches, returns the three most similar names.
     */
    public List<String> near(String typed) {
        var found = sorted(entry -> rank(entry, folded(typed)), NO_MATCH - 1);
        var meant = found.isEmpty() ? nearly(folded(typed)) : found;
        return meant.stream()
                .limit(3)
                .map(thing -> entries.stream()
                        .filter(entry -> entry.thing() == thing)
                        .findFirst()
                        .orElseThrow()
                        .shown())
                .toList();
    }

    /**
     * Splits a typed list of names at commas and semicolons, but not at a comma inside a known name. The last name in
     * the typed list may be incomplete.
     */
    public List<String> parts(String typed) {
        var pieces = Arrays.stream(TextShortener.cut(typed, NAMES * LONGEST).split("[,;]", -1))
                .map(String::strip)
                .toList();
        var parts = new ArrayList<String>();
        for (int from = 0; from < pieces.size(); ) {
            int until = endOfName(pieces, from);
            parts.add(String.join(", ", pieces.subList(from, until)));
            from = until;
        }
        return parts;
    }

    private int endOfName(List<String> pieces, int from) {
        for (int until = Math.min(pieces.size(), from + 1 + COMMAS); until > from + 1; until--) {
            var joined = folded(String.join(", ", pieces.subList(from, until)));
            boolean last = until == pieces.size();
            Predicate<String> isNamed = name -> name.equals(joined) || last && name.startsWith(joined);
            if (!pieces.get(until - 1).isEmpty()
                    && entries.stream().anyMatch(entry -> entry.names().stream().anyMatch(isNamed))) {
                return until;
            }
        }
        return from + 1;
    }

    private List<T> nearly(String wanted) {
        return sorted(
                entry -> entry.names().stream()
                        .mapToInt(name -> distance(name, wanted))
                        .min()
                        .orElseThrow(),
                Math.max(2, wanted.length() / 3));
    }

    private List<T> sorted(ToIntFunction<Entry<T>> measure, int most) {
        record Measured<T>(T thing, int by) {}
        return entries.stream()
                .map(entry -> new Measured<>(entry.thing(), measure.applyAsInt(entry)))
                .filter(one -> one.by() <= most)
                .sorted(Comparator.comparingInt(Measured::by))
                .map(Measured::thing)
                .toList();
    }

    private int rank(Entry<T> entry, String wanted) {
        // Users see only the first of an item's names. A match at the beginning of a name that users do not see (such
        // as an id) ranks like a match at a later word of the first name.
        int others = entry.names().stream()
                .skip(1)
                .mapToInt(name -> rank(name, wanted))
                .map(rank -> rank == 1 ? 2 : rank)
                .min()
                .orElse(NO_MATCH);
        int best = Math.min(rank(entry.names().get(0), wanted), others);
        return best > 3 && words(wanted).stream().allMatch(word -> hasWord(entry, one -> one.startsWith(uncut(word))))
                ? 3
                : best;
    }

    private static int rank(String name, String wanted) {
        if (name.equals(wanted)) {
            return 0;
        }
        if (name.startsWith(wanted)) {
            return 1;
        }
        return name.contains(" " + wanted) ? 2 : name.contains(wanted) ? 4 : NO_MATCH;
    }

    private static boolean hasWord(Entry<?> entry, Predicate<String> which) {
        return entry.names().stream().anyMatch(name -> words(name).stream().anyMatch(which));
    }

    private static List<String> words(String folded) {
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    /**
     * Returns the Levenshtein distance of two texts: the minimum number of insertions, deletions and replacements of
     * characters that makes the texts equal.
     */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        Arrays.setAll(row, column -> column);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }

    /**
     * Normalises a name for comparison: lower case, no accents, single spaces, and no punctuation outside words.
     * Shortens a name that is longer than {@code LONGEST} characters.
     */
    private static String folded(String text) {
        var words = PUNCTUATION.matcher(LetterFolding.folded(cut(text))).replaceAll(" ");
        return SPACES.matcher(words).replaceAll(" ").strip();
    }

    private static String exact(String text) {
        return SPACES.matcher(Normalizer.normalize(cut(text), Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static String cut(String typed) {
        return TextShortener.cut(typed, LONGEST);
    }
}
