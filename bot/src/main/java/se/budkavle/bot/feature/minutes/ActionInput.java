package se.budkavle.bot.feature.minutes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.minutes.ActionOwner;

/**
 * A task from a meeting's minutes, as a person has typed it in the modal form.
 *
 * @param owner who is to do the task; nobody if no name was given
 * @param dueOn the day by which the task must be done; null if no day was given
 */
record ActionInput(String text, ActionOwner owner, @Nullable LocalDate dueOn) {}
