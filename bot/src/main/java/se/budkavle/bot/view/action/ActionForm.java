package se.budkavle.bot.view.action;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.TypedDate;
import se.budkavle.bot.lookup.ActionOwnerFinder;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.TextShortener;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.ActionOwner;

/** Builds and parses the form for an action (task) with its text, owner and due date. */
@Component
public class ActionForm {

    public static final String TEXT = "text";
    public static final String OWNER = "owner";
    public static final String DUE = "due";

    private static final int LONGEST_OWNER = 100;
    private static final int LONGEST_DUE = 40;

    private final ActionOwnerFinder owners;
    private final OwnerNames names;
    private final TypedDate dates;
    private final Phrasebook phrasebook;

    ActionForm(ActionOwnerFinder owners, OwnerNames names, TypedDate dates, Phrasebook phrasebook) {
        this.owners = owners;
        this.names = names;
        this.dates = dates;
        this.phrasebook = phrasebook;
    }

    /** Returns the empty form for a new action. */
    public Form empty(String customId) {
        return form(customId, "", "", "", true);
    }

    /**
     * Returns the form for a new action.
     *
     * @param text the text that the form initially contains; cut off if it is longer than the limit for an action's
     *     text
     * @param owner the person or organisation that the form initially names as the action's owner
     */
    public Form suggesting(String customId, String text, ActionOwner owner, Locale reader) {
        return form(customId, TextShortener.cut(text, Action.LONGEST_TEXT), typed(owner, reader), "", true);
    }

    /** Returns the form in which a person edits an action. If the submitted text is blank, the action is deleted. */
    public Form edit(String customId, Action action, Locale reader) {
        return form(
                customId, action.text(), typed(action.owner(), reader), Objects.toString(action.dueOn(), ""), false);
    }

    /**
     * Parses a submitted action form. Throws a refusal if the owner or the due date is not understood.
     *
     * @param networkId the network of the action; an organisation can own the action only if somebody represents it in
     *     the network
     */
    public ActionInput read(PressEvent sent, String networkId) {
        var due = sent.field(DUE).strip();
        return new ActionInput(
                sent.field(TEXT),
                owners.named(sent.field(OWNER).strip(), networkId, sent.caller()),
                due.isEmpty() ? null : dates.read(due, sent.caller().locale()));
    }

    /** Returns the owner's name as a user would type it in the form. */
    private String typed(ActionOwner owner, Locale reader) {
        return owner.isNobody()
                ? ""
                : TextShortener.cut(
                        phrasebook.say(ActionLine.ownerName(owner, names.of(owner)), reader), LONGEST_OWNER);
    }

    private static Form form(String customId, String text, String owner, String due, boolean isNew) {
        var label = "minutes.form." + (isNew ? "action" : "edit") + ".text";
        return new Form(
                customId,
                Phrase.of(isNew ? "minutes.form.action" : "minutes.form.edit"),
                List.of(
                        new Form.TextInput(
                                TEXT,
                                Phrase.of(label),
                                Phrase.of(label + ".hint"),
                                text,
                                true,
                                isNew,
                                Action.LONGEST_TEXT),
                        line(OWNER, owner, LONGEST_OWNER),
                        line(DUE, due, LONGEST_DUE)));
    }

    private static Form.Field line(String name, String value, int most) {
        return new Form.TextInput(
                name,
                Phrase.of("minutes.form." + name),
                Phrase.of("minutes.form." + name + ".hint"),
                value,
                false,
                false,
                most);
    }
}
