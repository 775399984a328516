package se.budkavle.bot.feature.round;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Phrase;

/**
 * The data of the web page on which one person answers a status round: the person's questions and answers.
 *
 * @param person the name of the link's owner; the name shows the reader of a forwarded email that the link belongs to
 *     somebody else
 * @param open the unanswered questions on the web page
 * @param later the number of unanswered questions that are not in {@code open}, because the web page shows them only
 *     later
 * @param answered the answered questions on the web page, whose answers the person may correct; the web page omits some
 *     of the answered questions if there are many
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
     * @param before the lines of text about the latest answer; empty if there is no earlier answer
     * @param filled the values with which the form's fields are filled in
     * @param seen the number of the question's answers, including corrections, when the web page was shown
     * @param note the reason why the submitted answer was refused; null if no answer was refused
     * @param wrong the names of the form fields to which the note refers, without the question's id; empty if the note
     *     is about the whole question
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
         * Returns the note about the refused answer if {@code field} is the first form field to which the note refers.
         * Returns null if {@code field} is any other form field.
         */
        @Nullable
        Phrase noteAt(String field) {
            return !wrong.isEmpty() && wrong.get(0).equals(field) ? note : null;
        }

        /**
         * Returns the note about the refused answer if the note is about the whole question. Returns null if there is
         * no note, or if the note refers to one or more form fields.
         */
        @Nullable
        Phrase noteOnAll() {
            return wrong.isEmpty() ? note : null;
        }

        boolean needsMore() {
            return note != null || filled.cause() != null || filled.measure() != null || filled.help() != null;
        }
    }

    /**
     * One radio button of the web form. The button stands for a state, such as "on track", or for "unchanged since the
     * earlier round".
     */
    record Option(String value, Phrase label) {}
}
