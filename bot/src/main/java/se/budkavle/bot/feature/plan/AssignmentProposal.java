package se.budkavle.bot.feature.plan;

import org.jspecify.annotations.Nullable;
import se.budkavle.storage.plan.Activity;

/**
 * A proposal for the network and the respondents of an imported activity. It is made from the previous year's plan or
 * the other activities of the goal, if the activity has no network yet.
 *
 * @param activity the activity as it would be stored
 * @param earlier the matching activity of the previous year's plan; null if the proposal is the network that the goal
 *     usually has
 */
record AssignmentProposal(Activity activity, @Nullable Activity earlier, Reason reason) {

    /**
     * The reason for the proposal. Either an activity of the previous year has the same title, a similar title or the
     * same code. Or most of the goal's activities belong to the proposed network.
     */
    enum Reason {
        SAME_WORDS,
        SIMILAR_WORDS,
        SAME_CODE,
        SAME_GOAL
    }
}
