package se.budkavle.bot.feature.attendance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Phrase;

/**
 * The content of the web page behind a link in an email: a question, the person who is asked, and the current answer.
 *
 * @param person the name of the link's owner, so that the reader of a forwarded email notices that the link belongs to
 *     somebody else
 * @param facts texts with the time and place of the meeting, the most important text first
 * @param now a sentence that says what the person has answered so far, or what the person is asked
 * @param asks the question to show above the possible answers
 * @param seen a token computed from the data that the page shows; when this data changes, the token also changes
 * @param note a sentence about the answer that the person has just submitted; null if nothing was submitted
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
     * Returns a copy of the content with a preselected option. The parameter {@code value} comes from the email's link
     * or from the submitted web page, and names the option.
     *
     * <p>The value of an option may end with a colon and a substitute's id, but a link never contains such an id. If no
     * option has exactly the link's value, selects the option whose value consists of the link's value, a colon and an
     * id. If several options match in this way, selects no option.
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
