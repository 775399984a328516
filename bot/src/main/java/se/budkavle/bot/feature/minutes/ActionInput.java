package se.budkavle.bot.feature.minutes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An action as a person has written it in the form.
 *
 * @param ownerId the person who shall do it; null for nobody named
 * @param dueOn the last day; null for none
 */
record ActionInput(
        String text, @Nullable String ownerId, @Nullable LocalDate dueOn) {}
