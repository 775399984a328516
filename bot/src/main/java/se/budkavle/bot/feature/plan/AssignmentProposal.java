package se.budkavle.bot.feature.plan;

import org.jspecify.annotations.Nullable;
import se.budkavle.storage.plan.Activity;

/**
 * A proposed network and proposed respondents for an imported activity without a network, based on the previous year's
 * plan or on the goal's other activities.
 *
 * @param activity the activity as it would be stored
 * @param earlier the matching activity of the previous year's plan; null if the proposal is based on the goal's other
 *     activities
 */
record AssignmentProposal(Activity activity, @Nullable Activity earlier, Reason reason) {

    /**
     * The reason why the bot proposes this network. Either an activity of the previous year has the same title, a
     * similar title or the same code, or most of the goal's activities belong to the proposed network.
     */
    enum Reason {
        SAME_WORDS,
        SIMILAR_WORDS,
        SAME_CODE,
        SAME_GOAL
    }
}
