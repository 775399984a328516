package se.budkavle.bot.feature.plan;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pairs each goal or activity of an imported file with the stored goal or activity that has the same or a similar
 * title. Each stored goal or activity is paired at most once.
 */
final class TitleMatcher<D, K> {

    private static final double MOST_WORDS = 0.7;
    /**
     * The comparison of two titles considers only words with at least this many letters. Shorter words occur in almost
     * every title.
     */
    private static final int SHORTEST_WORD = 4;
    /**
     * The minimum share of common words, from 0 to 1, with which two titles may name the same goal. Compares only the
     * first letters of each word. In real plans, the titles of two different goals seldom have a third of their words
     * in common.
     */
    private static final double SOME_WORDS = 1.0 / 3;

    private static final int BEGINNING = 5;

    private final List<D> told;
    private final Function<D, String> toldTitle;
    private final Function<K, Stream<@Nullable String>> knownTitles;
    /**
     * Maps each goal or activity of the imported file to the stored goal or activity. Compares keys by identity,
     * because a file may contain the same line twice.
     */
    private final IdentityHashMap<D, K> pairs = new IdentityHashMap<>();

    /**
     * Creates a matcher that has not paired anything yet.
     *
     * @param knownTitles a function that takes a stored goal or activity and returns all its titles; null titles are
     *     ignored
     */
    TitleMatcher(List<D> told, Function<D, String> toldTitle, Function<K, Stream<@Nullable String>> knownTitles) {
        this.told = told;
        this.toldTitle = toldTitle;
        this.knownTitles = knownTitles;
    }

    /**
     * Pairs each goal or activity of the file with a stored goal or activity of the same title, ignoring case, spaces
     * and punctuation.
     */
    TitleMatcher<D, K> sameWords(Collection<K> known) {
        return pair(known, (draft, one) -> titles(one).anyMatch(title -> isSame(title, toldTitle.apply(draft))));
    }

    /**
     * Pairs each unpaired goal or activity of the file with a stored goal or activity of a similar title. Titles are
     * similar if at least 70 per cent of the words of the shorter title occur in the other title.
     */
    TitleMatcher<D, K> similarWords(Collection<K> known) {
        return pair(known, (draft, one) -> titles(one).anyMatch(title -> isSimilar(title, toldTitle.apply(draft))));
    }

    /**
     * Pairs by position the goals or activities that have no pair yet, because their titles were probably reworded.
     * Pairs the first unpaired goal or activity in the file with the first unpaired goal or activity in the database,
     * and so on. Pairs nothing if the file has more or fewer unpaired goals or activities than the database.
     */
    TitleMatcher<D, K> inOrder(Collection<K> known) {
        var unpaired = told.stream().filter(draft -> !pairs.containsKey(draft)).toList();
        var left = left(known);
        if (unpaired.size() == left.size()) {
            for (int index = 0; index < left.size(); index++) {
                pairs.put(unpaired.get(index), left.get(index));
            }
        }
        return this;
    }

    TitleMatcher<D, K> pair(Collection<K> known, BiPredicate<D, K> same) {
        var left = new ArrayList<>(left(known));
        for (var draft : told) {
            if (!pairs.containsKey(draft)) {
                left.stream().filter(one -> same.test(draft, one)).findFirst().ifPresent(found -> {
                    pairs.put(draft, found);
                    left.remove(found);
                });
            }
        }
        return this;
    }

    Map<D, K> pairs() {
        return pairs;
    }

    private List<K> left(Collection<K> known) {
        return known.stream().filter(one -> !pairs.containsValue(one)).toList();
    }

    private Stream<String> titles(K known) {
        return knownTitles.apply(known).filter(Objects::nonNull);
    }

    static boolean isSame(String one, String other) {
        return letters(one).equals(letters(other));
    }

    static boolean isSimilar(String one, String other) {
        return shared(one, other) >= MOST_WORDS;
    }

    /**
     * Returns whether two titles are the same, or share so many beginnings of words that they may name the same goal or
     * activity.
     */
    static boolean resembles(String one, String other) {
        return isSame(one, other) || shared(beginnings(one), beginnings(other)) >= SOME_WORDS;
    }

    private static double shared(String one, String other) {
        return shared(words(one), words(other));
    }

    /**
     * Returns the number of words that occur in both titles, divided by the number of words in the title with fewer
     * words. Returns 0 if a title has no words.
     */
    private static double shared(Set<String> words, Set<String> others) {
        int most = Math.min(words.size(), others.size());
        words.retainAll(others);
        return most == 0 ? 0 : (double) words.size() / most;
    }

    /**
     * Returns the first five letters of each word with at least five letters, because inflected forms and compounds of
     * a Swedish word usually share them.
     */
    private static Set<String> beginnings(String title) {
        return words(title).stream()
                .filter(word -> word.length() >= BEGINNING)
                .map(word -> word.substring(0, BEGINNING))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> words(String title) {
        return Arrays.stream(title.split("\\P{L}+"))
                .map(TitleMatcher::letters)
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Returns the letters and digits of the text in lower case, without spaces, punctuation and accents. */
    static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
