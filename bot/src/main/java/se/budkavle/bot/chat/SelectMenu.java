package se.budkavle.bot.chat;

import java.util.List;
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

    /** Creates a select menu of which a person selects one option. */
    public SelectMenu(String id, Phrase hint, List<Item> items) {
        this(id, hint, items, false);
    }

    /**
     * An option of a select menu. The chat adapter shortens the label and the description to 100 characters each.
     *
     * @param detail the description in the option's second line; null for none
     */
    public record Item(String value, Phrase words, @Nullable Phrase detail, boolean chosen) {}
}
