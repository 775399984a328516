package se.budkavle.bot.text;

import java.time.Instant;
import java.util.List;

/**
 * A text independent of language: a key of the message bundles and its arguments.
 *
 * <p>Channels, commands, emphasis and the like are phrases of their own, used as arguments of other phrases. A text
 * argument is always shown as it was written.
 *
 * @param arguments texts, numbers, instants, dates or phrases; none is null
 */
public record Phrase(String key, List<Object> arguments) {

    private static final String AS_IT_IS = "";

    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments));
    }

    /** Returns a phrase that is the same in every language, such as a name or a text from a person. */
    public static Phrase words(String words) {
        return asItIs(words);
    }

    /** Returns the phrases one after another, with this text between them. */
    public static Phrase joined(String between, List<Phrase> phrases) {
        return asItIs(new PhraseArgument.Joined(between, phrases));
    }

    /** Returns a time from a start to an end. */
    public static Phrase span(Instant start, Instant end) {
        return asItIs(new PhraseArgument.Span(start, end));
    }

    public static Phrase channel(String id) {
        return asItIs(new PhraseArgument.Channel(id));
    }

    public static Phrase role(String id) {
        return asItIs(new PhraseArgument.Role(id));
    }

    /** Returns a phrase that shows an account's name and notifies nobody. */
    public static Phrase person(String accountId) {
        return asItIs(new PhraseArgument.Person(accountId));
    }

    /**
     * Returns a slash command from its English name, such as "network link"; it is shown by its name in the reader's
     * language.
     */
    public static Phrase command(String name) {
        return asItIs(new PhraseArgument.Command(name));
    }

    /** Returns a text, number, time or phrase that is shown in bold. */
    public static Phrase strong(Object argument) {
        return asItIs(new PhraseArgument.Strong(argument));
    }

    /** Returns an id or a link that people copy exactly. */
    public static Phrase code(String text) {
        return asItIs(new PhraseArgument.Code(text));
    }

    /** Returns words that link to an address. */
    public static Phrase link(Phrase words, String address) {
        return asItIs(new PhraseArgument.Link(words, address));
    }

    /** Returns an address as a link without a preview of its page. */
    public static Phrase address(String address) {
        return asItIs(new PhraseArgument.Address(address));
    }

    /** Returns a heading on a line of its own; level 1 is the highest. */
    public static Phrase heading(int level, Phrase words) {
        return asItIs(new PhraseArgument.Heading(level, words));
    }

    /** Returns a list item on a line of its own; the outermost list has depth 0. */
    public static Phrase item(int depth, String mark, Phrase words) {
        return asItIs(new PhraseArgument.Item(depth, mark, words));
    }

    /** Returns a quotation on lines of its own. */
    public static Phrase quote(Phrase words) {
        return asItIs(new PhraseArgument.Quote(words));
    }

    boolean isAsItIs() {
        return key.equals(AS_IT_IS);
    }

    private static Phrase asItIs(Object argument) {
        return new Phrase(AS_IT_IS, List.of(argument));
    }
}
