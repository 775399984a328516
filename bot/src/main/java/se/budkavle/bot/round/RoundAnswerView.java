package se.budkavle.bot.round;

import java.util.List;
import se.budkavle.bot.text.Phrase;

/**
 * What the page behind a round's link asks, whom, and how it stands now.
 *
 * @param person   whom the link concerns, so that a forwarded letter is noticed
 * @param open     questions without an answer
 * @param later    how many more are shown once these are answered
 * @param answered questions whose answer may be corrected
 * @param note     what came of the last attempt; null for none
 */
record RoundAnswerView(Phrase title, String person, Phrase until, List<Item> open, int later, List<Item> answered, Phrase note) {

    /**
     * One question.
     *
     * @param before what was answered last, line by line; empty for nothing
     * @param filled what has been filled in so far
     * @param seen   how many answers it had when the page was shown
     * @param note   why it is not stored; null where nothing was tried
     * @param wrong  the fields that the note is about, by the first part of their names; empty where it is about the whole question
     */
    record Item(String id, Phrase activity, List<Phrase> facts, List<Phrase> before, List<Option> options, PageAnswer filled, int seen, Phrase note,
            List<String> wrong) {

        /** The note, where it stands at this field: the first one that it is about; null otherwise. */
        Phrase noteAt(String field) {
            return !wrong.isEmpty() && wrong.get(0).equals(field) ? note : null;
        }

        /** The note, where it is about no single field; null otherwise. */
        Phrase noteOnAll() {
            return wrong.isEmpty() ? note : null;
        }

        boolean needsMore() {
            return note != null || filled.cause() != null || filled.measure() != null || filled.help() != null;
        }
    }

    /** One of the states to choose from, or that nothing has changed. */
    record Option(String value, Phrase label) { }
}
