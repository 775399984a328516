package se.budkavle.bot.plan;

import java.util.List;

/**
 * A plan as a file tells it, before anything is stored.
 *
 * @param year   null when the file names none
 * @param unread what was not understood, in the order of the file
 */
record DraftPlan(Integer year, List<DraftGoal> goals, List<UnreadLine> unread) {
}
