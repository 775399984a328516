package se.budkavle.bot.text;

import java.util.List;

/**
 * Something to say, before a language is chosen: a key of the message bundles and what to fill in.
 *
 * @param arguments texts, numbers, instants, dates, or phrases themselves; none is null
 */
public record Phrase(String key, List<Object> arguments) {

    private static final String AS_IT_IS = "";

    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments));
    }

    /** Words that are the same in every language, such as a name or what someone wrote. */
    public static Phrase words(String words) {
        return new Phrase(AS_IT_IS, List.of(words));
    }

    /** Several phrases one after another, with this between them. */
    public static Phrase joined(String between, List<Phrase> phrases) {
        return new Phrase(AS_IT_IS, List.of(new Joined(between, phrases)));
    }

    boolean isAsItIs() {
        return key.equals(AS_IT_IS);
    }

    record Joined(String between, List<Phrase> phrases) { }
}
