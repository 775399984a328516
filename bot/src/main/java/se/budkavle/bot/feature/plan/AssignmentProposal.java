package se.budkavle.bot.feature.plan;

import org.jspecify.annotations.Nullable;
import se.budkavle.storage.plan.Activity;

/**
 * Proposes a network and respondents for an activity when the file does not name them.
 *
 * @param activity the activity as it would be stored
 * @param earlier the matching activity of the previous year; null when the usual network of the goal is proposed
 */
record AssignmentProposal(Activity activity, @Nullable Activity earlier, Reason reason) {

    /** Lists the reasons for a proposal. */
    enum Reason {
        SAME_WORDS,
        SIMILAR_WORDS,
        SAME_CODE,
        SAME_GOAL
    }
}
