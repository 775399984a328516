package se.budkavle.bot.feature.plan;

import org.jspecify.annotations.Nullable;
import se.budkavle.storage.plan.Activity;

/**
 * A proposed network and respondents for an activity for which the file names none.
 *
 * @param activity the activity as it would be stored
 * @param earlier the matching activity of the previous year's plan; null if the proposal is the network that the goal
 *     usually has
 */
record AssignmentProposal(Activity activity, @Nullable Activity earlier, Reason reason) {

    /**
     * Why the proposal was made. An activity of the previous year has the same or a similar title or the same code, or
     * other activities under the goal have this network.
     */
    enum Reason {
        SAME_WORDS,
        SIMILAR_WORDS,
        SAME_CODE,
        SAME_GOAL
    }
}
