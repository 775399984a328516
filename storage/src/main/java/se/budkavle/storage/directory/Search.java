package se.budkavle.storage.directory;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds things by what someone typed, whatever the case and the accents, the best first.
 *
 * @param names all that a thing is called by; the first is the one to show
 */
record Search<T>(List<T> things, Function<T, List<String>> names) {

    /** What is called exactly so. */
    Optional<T> named(String typed) {
        return things.stream().filter(thing -> rank(thing, typed) == 0).findFirst();
    }

    /** Those whose names begin with it, or have a word that does, or contain it; all where nothing is typed. */
    List<T> matching(String typed) {
        return things.stream().filter(thing -> rank(thing, typed) < NO_MATCH)
                .sorted(Comparator.comparingInt(thing -> rank(thing, typed))).toList();
    }

    /** The names to show of those that may have been meant, at most three. */
    List<String> near(String typed) {
        int most = Math.max(2, typed.length() / 3);
        var meant = matching(typed);
        var candidates = meant.isEmpty()
                ? things.stream().filter(thing -> distance(thing, typed) <= most)
                        .sorted(Comparator.comparingInt(thing -> distance(thing, typed))).toList()
                : meant;
        return candidates.stream().limit(3).map(thing -> names.apply(thing).get(0)).toList();
    }

    private static final int NO_MATCH = 4;

    private int rank(T thing, String typed) {
        var wanted = folded(typed);
        return names.apply(thing).stream().map(Search::folded).mapToInt(name -> {
            if (name.equals(wanted)) {
                return 0;
            }
            if (name.startsWith(wanted)) {
                return 1;
            }
            return name.contains(" " + wanted) ? 2 : name.contains(wanted) ? 3 : NO_MATCH;
        }).min().orElse(NO_MATCH);
    }

    private int distance(T thing, String typed) {
        return names.apply(thing).stream().mapToInt(name -> distance(folded(name), folded(typed))).min().orElseThrow();
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

    private static String folded(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
