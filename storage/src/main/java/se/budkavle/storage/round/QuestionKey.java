package se.budkavle.storage.round;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The key that identifies the same question in several status rounds: its activity and its organisation. The person is
 * not part of the key, because another person may be responsible in a later status round.
 */
record QuestionKey(String activityId, @Nullable String organisationId) {

    static QuestionKey of(Question question) {
        return of(question, Function.identity());
    }

    /**
     * Returns the key of a question.
     *
     * @param activity a function that takes an activity's id and returns the id of the same activity in the other
     *     status round
     */
    static QuestionKey of(Question question, Function<String, String> activity) {
        return new QuestionKey(activity.apply(question.activityId()), question.organisationId());
    }
}
