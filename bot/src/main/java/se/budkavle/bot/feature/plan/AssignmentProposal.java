package se.budkavle.bot.feature.plan;

import org.jspecify.annotations.Nullable;
import se.budkavle.storage.plan.Activity;

/**
 * A proposal for the network and the respondents of an imported activity that has no stored network yet. The proposal
 * is based on the previous year's plan or on the goal's other activities. A network that the file names takes
 * precedence.
 *
 * @param activity the activity as it would be stored
 * @param earlier the matching activity of the previous year's plan; null if the proposal is based on the goal's other
 *     activities
 */
record AssignmentProposal(Activity activity, @Nullable Activity earlier, Reason reason) {

    /**
     * The reason why the bot proposes a network for an activity. {@code SAME_WORDS}, {@code SIMILAR_WORDS} and
     * {@code SAME_CODE} mean that the network had an activity with the same title, a similar title or the same code in
     * the previous year. {@code SAME_GOAL} means that the network is the most frequent network among the goal's
     * activities, in the stored plan or else in the previous year's plan.
     */
    enum Reason {
        SAME_WORDS,
        SIMILAR_WORDS,
        SAME_CODE,
        SAME_GOAL
    }
}
