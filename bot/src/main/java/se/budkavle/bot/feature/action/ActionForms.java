package se.budkavle.bot.feature.action;

import java.util.List;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.ActionEvent;

/** Builds the forms in which a person reports that an action (task) is done, needs a later due date or is stuck. */
final class ActionForms {

    static final String STORE_DONE = "minutes:closed";
    static final String STORE_MOVE = "action:moved";
    static final String STORE_HELP = "action:asked";
    static final String OUTCOME = "outcome";
    static final String DUE = "due";
    static final String REASON = "reason";
    static final String HELP = "help";

    private static final int LONGEST_DUE = 40;

    private ActionForms() {}

    static Form done(Action action) {
        return new Form(
                Press.id(STORE_DONE, action.id()),
                Phrase.of("minutes.actions.done"),
                List.of(new Form.TextInput(
                        OUTCOME,
                        Phrase.of("minutes.form.outcome"),
                        Phrase.of("minutes.form.outcome.hint"),
                        "",
                        true,
                        false,
                        Action.LONGEST_OUTCOME)));
    }

    /**
     * Returns the form for a new due date. The form's id contains the version number of the action that the person has
     * seen.
     */
    static Form move(Action action) {
        return new Form(
                Press.id(STORE_MOVE, action.id(), action.version()),
                Phrase.of("action.more-time"),
                List.of(field(DUE, "", false, LONGEST_DUE), field(REASON, "", true, ActionEvent.LONGEST_WORDS)));
    }

    static Form help(Action action) {
        return new Form(
                Press.id(STORE_HELP, action.id()),
                Phrase.of("action.stuck"),
                List.of(field(HELP, "", true, ActionEvent.LONGEST_WORDS)));
    }

    private static Form.Field field(String name, String value, boolean isLong, int most) {
        return new Form.TextInput(
                name,
                Phrase.of("action.form." + name),
                Phrase.of("action.form." + name + ".hint"),
                value,
                isLong,
                true,
                most);
    }
}
