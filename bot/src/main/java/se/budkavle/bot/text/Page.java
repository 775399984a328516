package se.budkavle.bot.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a message or web page before translation: a title, paragraphs, fields, a tone and a footer.
 *
 * @param title the title; null for none
 * @param footer small text at the end; null for none
 */
public record Page(
        @Nullable Phrase title,
        List<Phrase> lines,
        List<Field> fields,
        Tone tone,
        @Nullable Phrase footer) {

    /**
     * The tone of a message or web page, such as a warning. A colour shows the tone, but the texts must be
     * understandable without the colour.
     */
    public enum Tone {
        PLAIN,
        GOOD,
        WARNING,
        BAD
    }

    /** A heading with a text under it. Narrow fields may be placed side by side. */
    public record Field(Phrase heading, Phrase text, boolean narrow) {}

    public static Page of(@Nullable Phrase title) {
        return new Page(title, List.of(), List.of(), Tone.PLAIN, null);
    }

    public static Page titled(String key, Object... arguments) {
        return of(Phrase.of(key, arguments));
    }

    public Page line(Phrase line) {
        return new Page(title, plus(lines, line), fields, tone, footer);
    }

    public Page line(String key, Object... arguments) {
        return line(Phrase.of(key, arguments));
    }

    public Page field(Phrase heading, Phrase text) {
        return new Page(title, lines, plus(fields, new Field(heading, text, false)), tone, footer);
    }

    public Page narrow(Phrase heading, Phrase text) {
        return new Page(title, lines, plus(fields, new Field(heading, text, true)), tone, footer);
    }

    /** Returns a copy of this content without a title. If {@code asLine} is true, the title becomes the first line. */
    public Page withoutTitle(boolean asLine) {
        var all = new ArrayList<Phrase>();
        if (asLine && title != null) {
            all.add(Phrase.strong(title));
        }
        all.addAll(lines);
        return new Page(null, List.copyOf(all), fields, tone, footer);
    }

    public Page toned(Tone newTone) {
        return new Page(title, lines, fields, newTone, footer);
    }

    public Page footed(Phrase newFooter) {
        return new Page(title, lines, fields, tone, newFooter);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        var longer = new ArrayList<>(list);
        longer.add(one);
        return List.copyOf(longer);
    }
}
