package se.budkavle.bot.feature.mine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.TextShortener;

/** Chooses the names of meetings, rounds and polls on buttons so that no two buttons look alike. */
final class ButtonNames {

    /** The room for a name on a button with the longest words before it, and for a name after a time. */
    private static final int ALONE = 60;

    private static final int AFTER_A_TIME = 36;

    private ButtonNames() {}

    /**
     * Returns a name for each item: the first of its names that no other item has, or the last one with a number before
     * it if there is none.
     *
     * @param names the possible names, from the shortest to the most detailed
     */
    static <T> Map<T, Phrase> of(List<T> matters, List<Function<T, Phrase>> names) {
        var chosen = new LinkedHashMap<T, Phrase>();
        var numbers = new HashMap<Phrase, Integer>();
        for (var matter : matters) {
            var last = names.get(names.size() - 1).apply(matter);
            chosen.put(
                    matter,
                    names.stream()
                            .filter(name -> isUnique(matter, matters, name))
                            .findFirst()
                            .map(name -> name.apply(matter))
                            .orElseGet(() -> Phrase.of("mine.numbered", numbers.merge(last, 1, Integer::sum), last)));
        }
        return chosen;
    }

    private static <T> boolean isUnique(T matter, List<T> matters, Function<T, Phrase> name) {
        return matters.stream()
                        .filter(other -> name.apply(other).equals(name.apply(matter)))
                        .count()
                == 1;
    }

    /** Returns the name cut to what a button shows of it, so that names that differ only after that count as alike. */
    static Phrase alone(String name) {
        return Phrase.words(TextShortener.shortened(name, ALONE));
    }

    static Phrase afterATime(String name) {
        return Phrase.words(TextShortener.shortened(name, AFTER_A_TIME));
    }
}
