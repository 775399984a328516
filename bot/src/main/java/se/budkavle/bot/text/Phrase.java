package se.budkavle.bot.text;

import java.time.Instant;
import java.util.List;

/**
 * Something to say, before a language is chosen: a key of the message bundles and what to fill in.
 *
 * <p>Whatever is to look otherwise than plain words is a phrase made here and filled into another: a channel, a command,
 * emphasis. A text that is filled in is always shown as it was written.
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
        return asItIs(words);
    }

    /** Several phrases one after another, with this between them. */
    public static Phrase joined(String between, List<Phrase> phrases) {
        return asItIs(new Argument.Joined(between, phrases));
    }

    /** From a start to an end. */
    public static Phrase span(Instant start, Instant end) {
        return asItIs(new Argument.Span(start, end));
    }

    public static Phrase channel(String id) {
        return asItIs(new Argument.Channel(id));
    }

    public static Phrase role(String id) {
        return asItIs(new Argument.Role(id));
    }

    /** Someone's account; being named here notifies nobody. */
    public static Phrase person(String accountId) {
        return asItIs(new Argument.Person(accountId));
    }

    /** A slash command by its English name, as "network link"; shown by its name in the reader's language. */
    public static Phrase command(String name) {
        return asItIs(new Argument.Command(name));
    }

    /** With emphasis: any argument that a phrase may have. */
    public static Phrase strong(Object argument) {
        return asItIs(new Argument.Strong(argument));
    }

    /** An id or a link that is to be copied exactly. */
    public static Phrase code(String text) {
        return asItIs(new Argument.Code(text));
    }

    /** Words that lead to an address. */
    public static Phrase link(Phrase words, String address) {
        return asItIs(new Argument.Link(words, address));
    }

    /** An address to follow, without a preview of what is there. */
    public static Phrase address(String address) {
        return asItIs(new Argument.Address(address));
    }

    /** A heading on a line of its own; level 1 is the highest. */
    public static Phrase heading(int level, Phrase words) {
        return asItIs(new Argument.Heading(level, words));
    }

    /** A list item on a line of its own; the outermost list has depth 0. */
    public static Phrase item(int depth, String mark, Phrase words) {
        return asItIs(new Argument.Item(depth, mark, words));
    }

    /** A quotation on lines of its own. */
    public static Phrase quote(Phrase words) {
        return asItIs(new Argument.Quote(words));
    }

    boolean isAsItIs() {
        return key.equals(AS_IT_IS);
    }

    private static Phrase asItIs(Object argument) {
        return new Phrase(AS_IT_IS, List.of(argument));
    }
}
