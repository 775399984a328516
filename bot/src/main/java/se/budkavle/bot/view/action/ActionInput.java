package se.budkavle.bot.view.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.minutes.ActionOwner;

/**
 * The content of a submitted action form: the text, the owner and the due date.
 *
 * @param text the text of the action
 * @param owner the owner; nobody if no name was given
 * @param dueOn the due date; null if no day was given
 */
public record ActionInput(
        String text, ActionOwner owner, @Nullable LocalDate dueOn) {

    /**
     * The content of a form with a blank text. A form with a blank text deletes the action, whatever the other fields
     * contain.
     */
    public static final ActionInput BLANK = new ActionInput("", ActionOwner.NOBODY, null);
}
