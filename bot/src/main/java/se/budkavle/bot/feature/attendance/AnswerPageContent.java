package se.budkavle.bot.feature.attendance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Phrase;

/**
 * The content of the page behind a link in a letter: the question, the person it is asked of, and the current answer.
 *
 * @param person the name of the link's owner, so that the reader of a forwarded letter notices it
 * @param facts time and place, the most important first
 * @param now the current answer
 * @param seen a token of the shown state, by which later changes are detected
 * @param note the result of the last attempt; null for none
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

    /** One of the answers to choose from. */
    record Option(String value, Phrase label, boolean chosen) {}

    AnswerPageContent saying(Phrase newNote) {
        return new AnswerPageContent(title, person, facts, now, asks, options, seen, newNote);
    }

    /**
     * Returns the content with the option that has this value selected. The value in a letter's link names no
     * substitute, so if no option equals the value, the only option whose value begins with it is selected.
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
