package se.budkavle.bot.feature.attendance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Phrase;

/**
 * The content of the web page behind a link in an e-mail: a question, the person who is asked, and the current answer.
 *
 * @param person the name of the link's owner, so that the reader of a forwarded e-mail notices whose link it is
 * @param facts the time and place of the meeting, most important first
 * @param now a sentence about the current state, such as the answer given so far
 * @param asks the question above the options
 * @param seen a token of the state that the page shows, by which later changes are detected
 * @param note the result of the last attempt to answer; null for none
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
     * <p>The value in an e-mail's link names no substitute, but the value of an option may. If no option has exactly
     * this value, selects the only option that begins with it.
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
