package se.budkavle.bot.feature.minutes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task from a meeting's minutes, as a person has typed it in the modal form.
 *
 * @param ownerId the person who is to do the task; null if nobody was named
 * @param dueOn the day by which the task must be done; null if no day was given
 */
record ActionInput(
        String text, @Nullable String ownerId, @Nullable LocalDate dueOn) {}
