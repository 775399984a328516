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

/** Finds things by what someone typed, whatever the case, the accents and the punctuation, the best first. */
public final class Search<T> {

    /** Longer than any name; what is typed beyond that is ignored. */
    private static final int LONGEST = 120;
    private static final int NO_MATCH = 5;
    /** The length from which two typing errors in a word are tolerated; almost any shorter word would match. */
    private static final int ENOUGH_TO_GUESS = 4;

    private static final String CUT = "…";

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern PUNCTUATION = Pattern.compile("[·,;()”“\"]|[.:?!](?=\\s|$)|(?<=\\s)[–—-](?=\\s)");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final List<Entry<T>> entries;

    private record Entry<T>(T thing, String shown, List<String> names) { }

    /** @param names all that a thing is called by; the first is the one to show */
    public Search(List<T> things, Function<T, List<String>> names) {
        this.entries = things.stream().map(thing -> entry(thing, names.apply(thing))).toList();
    }

    private static <T> Entry<T> entry(T thing, List<String> names) {
        return new Entry<>(thing, names.get(0), names.stream().map(Search::folded).toList());
    }

    /** What is called exactly so. */
    public Optional<T> named(String typed) {
        var wanted = folded(typed);
        return entries.stream().filter(entry -> entry.names().contains(wanted)).map(Entry::thing).findFirst();
    }

    /** Returns everything that is called exactly so. */
    public List<T> allNamed(String typed) {
        var wanted = folded(typed);
        return entries.stream().filter(entry -> entry.names().contains(wanted)).map(Entry::thing).toList();
    }

    /** What is called exactly so; a refusal names what was typed and what may have been meant. */
    public T require(String typed, String otherwise) {
        return named(typed).orElseThrow(() -> unknown(typed, otherwise));
    }

    /** A refusal of what there is not: what was typed, how many may have been meant, and their names. */
    public Refusal unknown(String typed, String otherwise) {
        var near = near(typed);
        return new Refusal(otherwise, cut(typed), near.size(), String.join(", ", near));
    }

    /** Those whose names have all the words that were typed, each of them whole unless it was cut with an ellipsis. */
    public List<T> withWords(String typed) {
        var words = words(folded(typed));
        return entries.stream()
                .filter(entry -> words.stream().allMatch(word -> hasWord(entry, one -> isWord(one, word))))
                .map(Entry::thing).toList();
    }

    private static boolean isWord(String word, String typed) {
        return typed.endsWith(CUT) ? word.startsWith(uncut(typed)) : word.equals(typed);
    }

    /** Returns the beginning of a word that was cut with an ellipsis. */
    private static String uncut(String word) {
        return word.endsWith(CUT) ? word.substring(0, word.length() - CUT.length()) : word;
    }

    /**
     * Returns the matches in this order: an exact name, a shown name that begins with the typed text, a name with a word
     * that does, names with a word for each typed word, names that contain it. Similar names follow where none match.
     * Returns everything where nothing is typed.
     */
    public List<T> matching(String typed) {
        var wanted = folded(typed);
        var found = sorted(entry -> rank(entry, wanted), NO_MATCH - 1);
        return found.isEmpty() && wanted.length() >= ENOUGH_TO_GUESS ? nearly(wanted) : found;
    }

    /** The names to show of those that may have been meant, at most three. */
    public List<String> near(String typed) {
        var found = sorted(entry -> rank(entry, folded(typed)), NO_MATCH - 1);
        var meant = found.isEmpty() ? nearly(folded(typed)) : found;
        return meant.stream().limit(3).map(thing -> entries.stream().filter(entry -> entry.thing() == thing)
                .findFirst().orElseThrow().shown()).toList();
    }

    /** The parts of a list with commas; a comma within a name separates nothing, nor within one that is begun last. */
    public List<String> parts(String typed) {
        var pieces = Arrays.stream(cut(typed, 10 * LONGEST).split("[,;]", -1)).map(String::strip).toList();
        var parts = new ArrayList<String>();
        for (int from = 0; from < pieces.size(); ) {
            int until = endOfName(pieces, from);
            parts.add(String.join(", ", pieces.subList(from, until)));
            from = until;
        }
        return parts;
    }

    private int endOfName(List<String> pieces, int from) {
        for (int until = pieces.size(); until > from + 1; until--) {
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
        return sorted(entry -> entry.names().stream().mapToInt(name -> distance(name, wanted)).min().orElseThrow(),
                Math.max(2, wanted.length() / 3));
    }

    private List<T> sorted(ToIntFunction<Entry<T>> measure, int most) {
        record Measured<T>(T thing, int by) { }
        return entries.stream().map(entry -> new Measured<>(entry.thing(), measure.applyAsInt(entry)))
                .filter(one -> one.by() <= most).sorted(Comparator.comparingInt(Measured::by))
                .map(Measured::thing).toList();
    }

    private int rank(Entry<T> entry, String wanted) {
        // People see the first name only, so a match at the beginning of another one, such as an id, ranks like a word of it.
        int others = entry.names().stream().skip(1).mapToInt(name -> rank(name, wanted))
                .map(rank -> rank == 1 ? 2 : rank).min().orElse(NO_MATCH);
        int best = Math.min(rank(entry.names().get(0), wanted), others);
        return best > 3 && words(wanted).stream().allMatch(word -> hasWord(entry, one -> one.startsWith(uncut(word)))) ? 3 : best;
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

    /** How many letters have to be put in, left out or changed to make one of the other. */
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

    /** Small letters without accents, single spaces, and no punctuation but within a word. */
    private static String folded(String text) {
        var letters = ACCENTS.matcher(Normalizer.normalize(cut(text), Normalizer.Form.NFD)).replaceAll("");
        var words = PUNCTUATION.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll(" ");
        return SPACES.matcher(words).replaceAll(" ").strip();
    }

    private static String cut(String typed) {
        return cut(typed, LONGEST);
    }

    private static String cut(String typed, int most) {
        return typed.length() > most ? typed.substring(0, most) : typed;
    }
}
