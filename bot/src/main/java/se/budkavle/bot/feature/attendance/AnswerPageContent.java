package se.budkavle.bot.feature.attendance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Phrase;

/**
 * The content of the web page behind a link in an e-mail: a question, the person who is asked, and the current answer.
 *
 * @param person the name of the link's owner, so that the reader of a forwarded e-mail notices whose link it is
 * @param facts the time and place of the meeting, most important first
 * @param now a sentence about the answer given so far
 * @param asks the question above the options
 * @param seen a token made from the shown data; if the data has changed when the answer arrives, the token differs
 * @param note a sentence about the last attempt to answer; null for none
 */
record AnswerPageContent(
        Phrase title,
        String person,
        List<Phrase> facts,
        Phrase now,
        Phrase asks,
        List<Option> options,
        String seen,
        @Nullable Phrase note) {

    /** An answer that the person can choose on the web page. */
    record Option(String value, Phrase label, boolean chosen) {}

    AnswerPageContent saying(Phrase newNote) {
        return new AnswerPageContent(title, person, facts, now, asks, options, seen, newNote);
    }

    /**
     * Returns the content with the option of this value selected.
     *
     * <p>The value comes from an e-mail's link, which names no substitute. The option's own value may name one after a
     * colon. If no option has exactly the link's value, selects the only option that begins with that value and a
     * colon.
     */
    AnswerPageContent choosing(@Nullable String value) {
        var meant = options.stream().filter(one -> one.value().equals(value)).toList();
        var found = meant.isEmpty() && value != null
                ? options.stream()
                        .filter(one -> one.value().startsWith(value + ":"))
                        .toList()
                : meant;
        return found.size() != 1
                ? this
                : new AnswerPageContent(
                        title,
                        person,
                        facts,
                        now,
                        asks,
                        options.stream()
                                .map(one -> new Option(one.value(), one.label(), one.equals(found.get(0))))
                                .toList(),
                        seen,
                        note);
    }
}
