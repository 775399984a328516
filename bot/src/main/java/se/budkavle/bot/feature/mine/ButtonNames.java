package se.budkavle.bot.feature.mine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.TextShortener;

/** Chooses the labels for buttons about meetings, status rounds and polls, so that no two buttons look alike. */
final class ButtonNames {

    /**
     * The maximum length in characters of a name that stands alone on a button; a name after a time must be shorter.
     */
    private static final int ALONE = 60;

    private static final int AFTER_A_TIME = 36;

    private ButtonNames() {}

    /**
     * Returns a button label for each item. The label is the item's shortest name that no other item has. If another
     * item has each of the names, the label is the item's last name with a number.
     *
     * @param names functions that give an item's names, from the shortest to the most detailed
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

    /** Cuts a name to the length that a button shows. Names that differ only in the cut part then count as equal. */
    static Phrase alone(String name) {
        return Phrase.words(TextShortener.shortened(name, ALONE));
    }

    static Phrase afterATime(String name) {
        return Phrase.words(TextShortener.shortened(name, AFTER_A_TIME));
    }
}
