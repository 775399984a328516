package se.budkavle.bot.feature.round;

import org.jspecify.annotations.Nullable;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.Answer.Given;
import se.budkavle.storage.round.Question;

/**
 * An answer in an imported file that differs from the stored answer, or that answers an unanswered question.
 *
 * @param row the row's number in the file
 */
record ImportedAnswerChange(int row, Question question, Given given) {

    /**
     * Returns the state of the activity in the stored answer, such as "on track". Returns null if the question has no
     * answer yet.
     */
    @Nullable
    ActivityState before() {
        return question.state();
    }
}
