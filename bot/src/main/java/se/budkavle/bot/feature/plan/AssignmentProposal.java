package se.budkavle.bot.feature.plan;

import org.jspecify.annotations.Nullable;
import se.budkavle.storage.plan.Activity;

/**
 * A proposal for an activity: the responsible network and who answers the status questions. It is made if the imported
 * file names no network.
 *
 * @param activity the activity as it would be stored
 * @param earlier the matching activity of the previous year's plan; null if the proposal is the network that the goal
 *     usually has
 */
record AssignmentProposal(Activity activity, @Nullable Activity earlier, Reason reason) {

    /**
     * Why the proposal was made. Either an activity of the previous year has the same title, a similar title or the
     * same code. Or other activities under the goal belong to this network.
     */
    enum Reason {
        SAME_WORDS,
        SIMILAR_WORDS,
        SAME_CODE,
        SAME_GOAL
    }
}
