package se.budkavle.bot.feature.action;

import java.time.LocalDate;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.ActionReminder.Kind;

/**
 * A reminder of an action that is not queued yet.
 *
 * @param kind whether the reminder comes before or after the action's due date
 * @param day the first day on which the reminder is due, in the association's time zone
 */
record PlannedActionReminder(Action action, Kind kind, LocalDate day) {}
