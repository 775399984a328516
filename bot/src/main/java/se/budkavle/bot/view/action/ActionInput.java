package se.budkavle.bot.view.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.minutes.ActionOwner;

/**
 * The content of a submitted action form: the text, the owner and the due date.
 *
 * @param text the text of the action
 * @param owner the owner; {@link ActionOwner#NOBODY} if the field was left empty
 * @param dueOn the due date; null if the field was left empty
 */
public record ActionInput(
        String text, ActionOwner owner, @Nullable LocalDate dueOn) {

    /** The content of a form with a blank text, which deletes the action. The form's other fields are ignored. */
    public static final ActionInput BLANK = new ActionInput("", ActionOwner.NOBODY, null);
}
