package se.budkavle.bot.feature.plan;

import se.budkavle.storage.plan.Activity;

/**
 * Proposes the network and the respondents of an activity that a file leaves out.
 *
 * @param activity the activity as it would be stored
 * @param earlier  the matching activity of the year before; null when the usual network of the goal is proposed
 */
record AssignmentProposal(Activity activity, Activity earlier, Reason reason) {

    /** Lists the reasons for a proposal. */
    enum Reason { SAME_WORDS, SIMILAR_WORDS, SAME_CODE, SAME_GOAL }
}
