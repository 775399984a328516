package se.budkavle.bot.chat;

import java.util.List;
import se.budkavle.bot.text.Phrase;

/**
 * Up to five texts asked for at once.
 *
 * @param id    see {@link Press#id}
 * @param title at most 45 characters, cut at the edge
 */
public record Form(String id, Phrase title, List<Field> fields) {

    /**
     * One text.
     *
     * @param label at most 45 characters, cut at the edge
     * @param value what stands in it from the start; empty for nothing
     * @param most  the longest text it takes, in characters, at most 4000
     */
    public record Field(
            String name, Phrase label, Phrase hint, String value, boolean paragraph, boolean required, int most) { }
}
