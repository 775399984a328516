package se.budkavle.bot.meeting;

import java.util.List;
import se.budkavle.bot.text.Phrase;

/**
 * What the page behind a link in a letter asks, whom, and how it stands now.
 *
 * @param person whom the link concerns, so that a forwarded letter is noticed
 * @param facts  when and where, the most important first
 * @param now    what has been answered so far
 * @param seen   tells whether something has changed since the page was shown
 * @param note   what came of the last attempt; null for none
 */
record AnswerView(Phrase title, String person, List<Phrase> facts, Phrase now, Phrase asks, List<Option> options, String seen, Phrase note) {

    /** One of the answers to choose from. */
    record Option(String value, Phrase label, boolean chosen) { }

    AnswerView saying(Phrase newNote) {
        return new AnswerView(title, person, facts, now, asks, options, seen, newNote);
    }

    /** With this one chosen; where only one begins so, that one, as a letter does not name a substitute. */
    AnswerView choosing(String value) {
        var meant = options.stream().filter(one -> one.value().equals(value)).toList();
        var found = meant.isEmpty() && value != null ? options.stream().filter(one -> one.value().startsWith(value + ":")).toList() : meant;
        return found.size() != 1 ? this : new AnswerView(title, person, facts, now, asks, options.stream()
                .map(one -> new Option(one.value(), one.label(), one.equals(found.get(0)))).toList(), seen, note);
    }
}
