package se.budkavle.bot.feature.mine;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.budkavle.bot.text.Phrase;

/** Chooses the names of meetings, rounds and polls on buttons so that no two buttons look alike. */
final class ButtonNames {

    private ButtonNames() {}

    /**
     * Returns a name for each item: the first of its names that no other item has, or the last one if there is none.
     *
     * @param names the possible names, from the shortest to the most detailed
     */
    static <T> Map<T, Phrase> of(List<T> matters, List<Function<T, Phrase>> names) {
        return matters.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        matter -> names.stream()
                                .filter(name -> matters.stream()
                                                .filter(other ->
                                                        name.apply(other).equals(name.apply(matter)))
                                                .count()
                                        == 1)
                                .findFirst()
                                .orElse(names.get(names.size() - 1))
                                .apply(matter)));
    }
}
