package se.budkavle.bot.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Phrase;

/**
 * A select menu with at most 25 items, of which a person chooses one.
 *
 * @param id the menu's id, built by {@link Press#id}
 * @param hint the text that the menu shows before an item is chosen
 */
public record SelectMenu(String id, Phrase hint, List<Item> items) {

    /**
     * An item of a select menu. The chat adapter shortens each of its texts to 100 characters.
     *
     * @param detail the second line of text; null for none
     */
    public record Item(String value, Phrase words, @Nullable Phrase detail, boolean chosen) {}
}
