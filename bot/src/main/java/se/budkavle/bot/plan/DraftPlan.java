package se.budkavle.bot.plan;

import java.util.List;

/**
 * Holds a plan as it is read from a file, before it is stored.
 *
 * @param year   the year of the plan; null when the file names none
 * @param unread the passages or rows that were not understood, in the order of the file
 */
record DraftPlan(Integer year, List<DraftGoal> goals, List<UnreadLine> unread) {
}
