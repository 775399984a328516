package se.budkavle.bot.feature.minutes;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.TypedDate;
import se.budkavle.bot.lookup.PersonFinder;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.ActionOwner;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Minutes;
import se.budkavle.storage.minutes.MinutesNote;

/** Builds the forms in which people write notes, decisions and actions, and parses the submitted actions. */
@Component
class MinutesForms {

    static final String TEXT = "text";
    static final String OWNER = "owner";
    static final String DUE = "due";
    static final String REASON = "reason";
    private static final int LONGEST_OWNER = 100;
    private static final int LONGEST_DUE = 40;

    private final PersonFinder persons;
    private final People people;
    private final TypedDate dates;

    MinutesForms(PersonFinder persons, People people, TypedDate dates) {
        this.persons = persons;
        this.people = people;
        this.dates = dates;
    }

    Form note(Meeting meeting, String item) {
        return new Form(
                Press.id(MinutesActs.STORE_NOTE, meeting.id(), item),
                Phrase.of("minutes.form.note"),
                List.of(text("note", "", true, MinutesNote.LONGEST_TEXT)));
    }

    Form decision(Meeting meeting, String item) {
        return new Form(
                Press.id(MinutesActs.STORE_DECISION, meeting.id(), item),
                Phrase.of("minutes.form.decision"),
                List.of(text("decision", "", true, Decision.LONGEST_TEXT)));
    }

    Form action(Meeting meeting, String item) {
        return actionForm(Press.id(MinutesActs.STORE_ACTION, meeting.id(), item), "", "", "", true);
    }

    /** Returns the form in which a note is changed. A blank text deletes the note. */
    Form edit(String id, MinutesNote note) {
        return new Form(
                id,
                Phrase.of("minutes.form.edit"),
                List.of(text("edit", note.text(), false, MinutesNote.LONGEST_TEXT)));
    }

    /** Returns the form in which a decision is changed. A blank text deletes the decision. */
    Form edit(String id, Decision decision) {
        return new Form(
                id,
                Phrase.of("minutes.form.edit"),
                List.of(text("edit", decision.text(), false, Decision.LONGEST_TEXT)));
    }

    /** Returns the form in which an action is changed. A blank text deletes the action. */
    Form edit(String id, Action action) {
        return actionForm(
                id,
                action.text(),
                action.ownerId() == null
                        ? ""
                        : people.findById(action.ownerId()).map(Person::name).orElse(""),
                action.dueOn() == null ? "" : action.dueOn().toString(),
                false);
    }

    Form reopen(Meeting meeting) {
        return new Form(
                Press.id(MinutesActs.REOPEN, meeting.id()),
                Phrase.of("minutes.form.reopen"),
                List.of(new Form.TextInput(
                        REASON,
                        Phrase.of("minutes.form.reason"),
                        Phrase.of("minutes.form.reason.hint"),
                        "",
                        false,
                        true,
                        Minutes.LONGEST_REASON)));
    }

    ActionInput action(PressEvent sent) {
        var owner = sent.field(OWNER).strip();
        var due = sent.field(DUE).strip();
        return new ActionInput(
                sent.field(TEXT),
                owner.isEmpty() ? ActionOwner.NOBODY : owner(owner, sent.caller()),
                due.isEmpty() ? null : dates.read(due, locale(sent)));
    }

    private ActionOwner owner(String typed, Caller caller) {
        // In a form, Discord does not turn a typed mention into one, so "@" stands before the plain name.
        var name = typed.startsWith("@") ? typed.substring(1).strip() : typed;
        return ActionOwner.person(
                persons.anyone(name, caller, "minutes.owner-unknown").id());
    }

    private static Locale locale(PressEvent sent) {
        return sent.caller().locale();
    }

    private static Form actionForm(String id, String text, String owner, String due, boolean isNew) {
        return new Form(
                id,
                Phrase.of(isNew ? "minutes.form.action" : "minutes.form.edit"),
                List.of(
                        text(isNew ? "action" : "edit", text, isNew, Action.LONGEST_TEXT),
                        line(OWNER, owner, LONGEST_OWNER),
                        line(DUE, due, LONGEST_DUE)));
    }

    private static Form.Field text(String kind, String value, boolean required, int most) {
        return new Form.TextInput(
                TEXT,
                Phrase.of("minutes.form." + kind + ".text"),
                Phrase.of("minutes.form." + kind + ".text.hint"),
                value,
                true,
                required,
                most);
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
