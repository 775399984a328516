package se.budkavle.bot.feature.round;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Phrase;

/**
 * The data of the web page on which one person answers a status round: the person's questions and answers.
 *
 * @param person the name of the link's owner, so that the reader of a forwarded email notices that the link belongs to
 *     somebody else
 * @param open the unanswered questions on the web page
 * @param later how many further unanswered questions the web page will show after the questions in {@code open} are
 *     answered
 * @param answered the questions whose answer may be corrected
 * @param note a sentence about the result of the latest submission; null before the first submission
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
     * One question on the web page.
     *
     * @param before the latest answer, line by line; empty if there is none
     * @param filled the values of the form's fields
     * @param seen the number of the question's answers, including corrections, when the web page was shown
     * @param note the reason why the submitted answer was refused; null if no answer was refused
     * @param wrong the names of the fields that the note is about, without the question's id; empty if the note is
     *     about the whole question
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

        /**
         * Returns the error note if the given {@code field} is the first field that the note is about; null for every
         * other field.
         */
        @Nullable
        Phrase noteAt(String field) {
            return !wrong.isEmpty() && wrong.get(0).equals(field) ? note : null;
        }

        /**
         * Returns the error note if the note is about the whole question; null if there is no note, or a note about
         * single fields.
         */
        @Nullable
        Phrase noteOnAll() {
            return wrong.isEmpty() ? note : null;
        }

        boolean needsMore() {
            return note != null || filled.cause() != null || filled.measure() != null || filled.help() != null;
        }
    }

    /** One radio button of the web form: a state, such as "on track", or "unchanged since the earlier round". */
    record Option(String value, Phrase label) {}
}
