package se.budkavle.bot.feature.attendance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Phrase;

/**
 * The content of the web page behind a link in an email: a question, the person who is asked, and the current answer.
 *
 * @param person the name of the link's owner, so that the reader of a forwarded email notices that the link belongs to
 *     somebody else
 * @param facts the time and place of the meeting, most important first
 * @param now a sentence about the answer given so far
 * @param asks the question above the options
 * @param seen a token that is computed from the shown data; if the data changes, the token changes too
 * @param note a sentence about the reader's latest attempt to answer; null for none
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
     * Returns a copy of the content in which the option named by an email's link is selected.
     *
     * <p>The value of an option may end with a colon and a substitute's id, which a link never contains. If no option
     * has exactly the link's value, selects the option whose value begins with the link's value and a colon. If the
     * values of several options begin with the link's value and a colon, selects no option.
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
