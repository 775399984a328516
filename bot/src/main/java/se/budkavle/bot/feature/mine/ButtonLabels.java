package se.budkavle.bot.feature.mine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.TextShortener;

/** Chooses a different label for each button about a meeting, status round or poll. */
final class ButtonLabels {

    /**
     * The maximum length in characters of a title that is a button's whole label. If the label begins with a time of
     * day, the title after it must be shorter.
     */
    private static final int ALONE = 60;

    private static final int AFTER_A_TIME = 36;

    private ButtonLabels() {}

    /**
     * Returns a unique button label for each meeting, status round or poll. The label of an object is the shortest of
     * the object's names that no other object in the list has. If all names of an object occur more than once, the
     * label is a number followed by the most detailed name.
     *
     * @param names functions that each take an object of the list and return a name for it, ordered from the shortest
     *     to the most detailed name
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

    /**
     * Shortens a title to the maximum length of a button's label. Two long titles with the same beginning may become
     * equal when they are shortened.
     */
    static Phrase alone(String name) {
        return Phrase.words(TextShortener.shortened(name, ALONE));
    }

    static Phrase afterATime(String name) {
        return Phrase.words(TextShortener.shortened(name, AFTER_A_TIME));
    }
}
