package se.budkavle.bot.view.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.minutes.ActionOwner;

/**
 * An action as a person has typed it in the form.
 *
 * @param text what shall be done
 * @param owner who shall do it; nobody if no name was given
 * @param dueOn the last day; null if no day was given
 */
public record ActionInput(
        String text, ActionOwner owner, @Nullable LocalDate dueOn) {

    /** The content of a form whose text is blank, which removes the action whatever the other fields contain. */
    public static final ActionInput BLANK = new ActionInput("", ActionOwner.NOBODY, null);
}
