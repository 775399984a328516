package se.budkavle.bot.feature.round;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Phrase;

/**
 * Holds the content of the web page for answering a round: one person's questions and answers.
 *
 * @param person the name of the link's owner, so that the reader of a forwarded letter sees whose answers these are
 * @param open questions without an answer
 * @param later the number of further questions, which are shown after these are answered
 * @param answered questions whose answer may be corrected
 * @param note the result of the last attempt to store; null before the first
 */
record RoundAnswerPageContent(
        Phrase title,
        String person,
        Phrase until,
        List<Item> open,
        int later,
        List<Item> answered,
        @Nullable Phrase note) {

    /**
     * Holds one question.
     *
     * @param before the last answer, line by line; empty for none
     * @param filled the values of the form's fields
     * @param seen the number of revisions when the page was shown
     * @param note the reason why the answer was not stored; null for none
     * @param wrong the prefixes of the names of the fields that the note is about; empty when it is about the whole
     *     question
     */
    record Item(
            String id,
            Phrase activity,
            List<Phrase> facts,
            List<Phrase> before,
            List<Option> options,
            FilledInAnswer filled,
            int seen,
            @Nullable Phrase note,
            List<String> wrong) {

        /** Returns the note if this is the first field that it is about; null otherwise. */
        @Nullable
        Phrase noteAt(String field) {
            return !wrong.isEmpty() && wrong.get(0).equals(field) ? note : null;
        }

        /** Returns the note if it is about the whole question; null otherwise. */
        @Nullable
        Phrase noteOnAll() {
            return wrong.isEmpty() ? note : null;
        }

        boolean needsMore() {
            return note != null || filled.cause() != null || filled.measure() != null || filled.help() != null;
        }
    }

    /** Holds one option of the answer: a state, or that nothing has changed. */
    record Option(String value, Phrase label) {}
}
