package se.budkavle.bot.chat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Phrase;

/**
 * A select menu with at most 25 options.
 *
 * @param id the menu's custom id, built by the method {@link Press#id}
 * @param hint the placeholder text that the menu shows before an option is selected
 * @param several whether a person can select several options at once
 */
public record SelectMenu(String id, Phrase hint, List<Item> items, boolean several) {

    /** The maximum number of options that Discord allows in one select menu. */
    public static final int MOST_ITEMS = 25;

    /** Creates a select menu of which a person selects one option. */
    public SelectMenu(String id, Phrase hint, List<Item> items) {
        this(id, hint, items, false);
    }

    /**
     * Splits a list of options into as many menus as it needs, because one menu has room for {@link #MOST_ITEMS}.
     *
     * @param id returns the custom id of the menu with the given number, which counts from 0; the custom ids of one
     *     message must differ
     * @param most the maximum number of menus; options that do not fit are omitted
     */
    public static List<SelectMenu> split(IntFunction<String> id, Phrase hint, List<Item> items, int most) {
        return IntStream.range(0, most)
                .filter(menu -> menu * MOST_ITEMS < items.size())
                .mapToObj(menu -> new SelectMenu(
                        id.apply(menu),
                        hint,
                        items.subList(menu * MOST_ITEMS, Math.min(items.size(), (menu + 1) * MOST_ITEMS))))
                .toList();
    }

    /**
     * An option of a select menu. The chat adapter shortens the label and the description to 100 characters each.
     *
     * @param detail the description in the option's second line; null for none
     */
    public record Item(String value, Phrase words, @Nullable Phrase detail, boolean chosen) {}
}
