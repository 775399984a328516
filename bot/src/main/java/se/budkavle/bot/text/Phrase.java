package se.budkavle.bot.text;

import java.time.Instant;
import java.util.List;

/**
 * A text before translation: a key of the message bundles and its arguments.
 *
 * <p>A channel, a command or bold text within a sentence is a separate phrase, which is an argument of the sentence's
 * phrase. A {@code String} argument is always shown exactly as written.
 *
 * @param arguments texts, numbers, instants, dates or phrases; none is null
 */
public record Phrase(String key, List<Object> arguments) {

    private static final String AS_IT_IS = "";

    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments));
    }

    /** Returns a phrase for a text that is not translated, such as a name or a person's words. */
    public static Phrase words(String words) {
        return asItIs(words);
    }

    /** Returns one phrase that consists of these phrases, separated by the given text. */
    public static Phrase joined(String between, List<Phrase> phrases) {
        return asItIs(new PhraseArgument.Joined(between, phrases));
    }

    /** Returns a phrase for the period from a start to an end. */
    public static Phrase span(Instant start, Instant end) {
        return asItIs(new PhraseArgument.Span(start, end));
    }

    public static Phrase channel(String id) {
        return asItIs(new PhraseArgument.Channel(id));
    }

    public static Phrase role(String id) {
        return asItIs(new PhraseArgument.Role(id));
    }

    /** Returns a phrase that shows an account's name. The phrase does not cause a notification to the person. */
    public static Phrase person(String accountId) {
        return asItIs(new PhraseArgument.Person(accountId));
    }

    /**
     * Returns a phrase for a slash command, given by its English name such as "network link". The reader sees the
     * command's name in the reader's language.
     */
    public static Phrase command(String name) {
        return asItIs(new PhraseArgument.Command(name));
    }

    /** Returns a phrase that shows the argument in bold. The argument is a text, number, time or phrase. */
    public static Phrase strong(Object argument) {
        return asItIs(new PhraseArgument.Strong(argument));
    }

    /** Returns a phrase for an id or a link that people must copy exactly. */
    public static Phrase code(String text) {
        return asItIs(new PhraseArgument.Code(text));
    }

    /** Returns a phrase for text that links to a URL. */
    public static Phrase link(Phrase words, String address) {
        return asItIs(new PhraseArgument.Link(words, address));
    }

    /** Returns a phrase for a URL that is shown as a link. In the chat, the link has no preview of the web page. */
    public static Phrase address(String address) {
        return asItIs(new PhraseArgument.Address(address));
    }

    /** Returns a phrase for a heading on its own line; level 1 is the highest. */
    public static Phrase heading(int level, Phrase words) {
        return asItIs(new PhraseArgument.Heading(level, words));
    }

    /** Returns a phrase for a list item on its own line; the outermost list has depth 0. */
    public static Phrase item(int depth, String mark, Phrase words) {
        return asItIs(new PhraseArgument.Item(depth, mark, words));
    }

    /** Returns a phrase for a quotation on its own lines. */
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
