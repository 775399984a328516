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

/** Pairs the drafts of goals or activities from a file with known goals or activities by title, each at most once. */
final class TitleMatcher<D, K> {

    private static final double MOST_WORDS = 0.7;
    /** The minimum length of a compared word, because shorter words occur in any title. */
    private static final int SHORTEST_WORD = 4;
    /**
     * Titles resemble each other if they share this part of the beginnings of their words. The goals of a real plan and
     * their short titles share more, two goals of it seldom as much.
     */
    private static final double SOME_WORDS = 1.0 / 3;

    private static final int BEGINNING = 5;

    private final List<D> told;
    private final Function<D, String> toldTitle;
    private final Function<K, Stream<@Nullable String>> knownTitles;
    /** Holds the pairs by identity, because a plan may repeat a line. */
    private final IdentityHashMap<D, K> pairs = new IdentityHashMap<>();

    /** @param knownTitles returns all titles of a known goal or activity; null titles are skipped */
    TitleMatcher(List<D> told, Function<D, String> toldTitle, Function<K, Stream<@Nullable String>> knownTitles) {
        this.told = told;
        this.toldTitle = toldTitle;
        this.knownTitles = knownTitles;
    }

    /** Pairs each draft with a known goal or activity that has the same title. */
    TitleMatcher<D, K> sameWords(Collection<K> known) {
        return pair(known, (draft, one) -> titles(one).anyMatch(title -> isSame(title, toldTitle.apply(draft))));
    }

    /** Pairs each draft with a known goal or activity whose title shares most words. */
    TitleMatcher<D, K> similarWords(Collection<K> known) {
        return pair(known, (draft, one) -> titles(one).anyMatch(title -> isSimilar(title, toldTitle.apply(draft))));
    }

    /**
     * Pairs the remaining drafts and known goals or activities in order if there are equally many, because their titles
     * were probably reworded.
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

    /** Checks whether the titles may be about the same matter in other words. */
    static boolean resembles(String one, String other) {
        return isSame(one, other) || shared(beginnings(one), beginnings(other)) >= SOME_WORDS;
    }

    private static double shared(String one, String other) {
        return shared(words(one), words(other));
    }

    /** Returns the share of the words of the shorter title that the other title contains, from 0 to 1. */
    private static double shared(Set<String> words, Set<String> others) {
        int most = Math.min(words.size(), others.size());
        words.retainAll(others);
        return most == 0 ? 0 : (double) words.size() / most;
    }

    /** Returns the beginnings of the longer words, which other forms and compounds of the words share. */
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

    /** Returns the letters and digits in lower case, so that case, punctuation and spaces do not matter. */
    static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
