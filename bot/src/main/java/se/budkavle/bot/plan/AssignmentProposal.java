package se.budkavle.bot.plan;

import se.budkavle.storage.plan.Activity;

/**
 * What a file does not say of an activity and the year before does: its network and who answers.
 *
 * @param activity as it would be stored
 * @param earlier  the one of the year before that it is taken for; null where the goal's usual network is proposed
 */
record AssignmentProposal(Activity activity, Activity earlier, Reason reason) {

    /** Why the two are taken for one. */
    enum Reason { SAME_WORDS, SIMILAR_WORDS, SAME_CODE, SAME_GOAL }
}
