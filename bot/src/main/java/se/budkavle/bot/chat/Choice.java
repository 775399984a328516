package se.budkavle.bot.chat;

import java.util.List;
import se.budkavle.bot.text.Phrase;

/**
 * One out of a list, at most 25.
 *
 * @param id    see {@link Press#id}
 * @param hint  what stands there before something is chosen
 */
public record Choice(String id, Phrase hint, List<Item> items) {

    /** One to choose; words at most 100 characters, cut at the edge; the detail may be null. */
    public record Item(String value, Phrase words, Phrase detail, boolean chosen) { }
}
