package se.budkavle.bot.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Phrase;

/**
 * A select menu with at most 25 items, of which a person chooses one.
 *
 * @param id see {@link Press#id}
 * @param hint the text shown before something is chosen
 */
public record SelectMenu(String id, Phrase hint, List<Item> items) {

    /** An item of the menu; the adapter shortens its words to 100 characters; the detail may be null. */
    public record Item(String value, Phrase words, @Nullable Phrase detail, boolean chosen) {}
}
