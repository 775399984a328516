package se.budkavle.bot.feature.minutes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.draft.Confirmations;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.Actions;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Decisions;
import se.budkavle.storage.minutes.MinutesNote;
import se.budkavle.storage.minutes.MinutesNotes;

/** Handles the buttons, menus and forms with which people read, write, finish and correct minutes. */
@Component
class MinutesPresses implements Presses {

    private final MinutesFinder finder;
    private final MinutesCard card;
    private final MinutesForms forms;
    private final MinutesRecorder recorder;
    private final MinutesNotes notes;
    private final Decisions decisions;
    private final Actions actions;
    private final Confirmations confirmations;
    private final ConfirmMinutes finish;
    private final MinutesSender sender;
    private final Rights rights;

    MinutesPresses(
            MinutesFinder finder,
            MinutesCard card,
            MinutesForms forms,
            MinutesRecorder recorder,
            MinutesNotes notes,
            Decisions decisions,
            Actions actions,
            Confirmations confirmations,
            ConfirmMinutes finish,
            MinutesSender sender,
            Rights rights) {
        this.finder = finder;
        this.card = card;
        this.forms = forms;
        this.recorder = recorder;
        this.notes = notes;
        this.decisions = decisions;
        this.actions = actions;
        this.confirmations = confirmations;
        this.finish = finish;
        this.sender = sender;
        this.rights = rights;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(MinutesActs.OPEN, pressed -> card.overview(finder.readable(pressed), pressed.caller())),
                Press.of(MinutesActs.SHOW_ITEM, this::showItem),
                Press.of(MinutesActs.ASK_NOTE, pressed -> Reply.form(noteForm(pressed))),
                FormPress.of(MinutesActs.STORE_NOTE, this::storeNote, this::noteForm),
                Press.of(MinutesActs.ASK_DECISION, pressed -> Reply.form(decisionForm(pressed))),
                FormPress.of(MinutesActs.STORE_DECISION, this::storeDecision, this::decisionForm),
                Press.of(MinutesActs.ASK_ACTION, pressed -> Reply.form(actionForm(pressed))),
                FormPress.of(MinutesActs.STORE_ACTION, this::storeAction, this::actionForm),
                Press.of(MinutesActs.CHOOSE_ENTRY, this::askForChange),
                FormPress.of(MinutesActs.STORE_EDITED, this::storeEdited, this::editForm),
                Press.of(MinutesActs.FINISH, this::finish),
                Press.of(MinutesActs.SEND_NOW, this::sendNow),
                Press.of(MinutesActs.ASK_REASON, pressed -> Reply.form(reopenForm(pressed))),
                FormPress.of(MinutesActs.REOPEN, this::reopen, this::reopenForm));
    }

    /** Shows the item that was chosen in a menu, or the item in the custom id of a button. */
    private Reply showItem(PressEvent pressed) {
        var meeting = finder.readable(pressed);
        var item = pressed.values().isEmpty() ? pressed.reference(1) : pressed.value();
        return card.item(meeting, finder.itemId(meeting, item), pressed.caller(), Optional.empty());
    }

    private Form noteForm(PressEvent pressed) {
        return forms.note(writableNow(pressed), item(pressed));
    }

    private Form decisionForm(PressEvent pressed) {
        return forms.decision(writableNow(pressed), item(pressed));
    }

    private Form actionForm(PressEvent pressed) {
        return forms.action(writableNow(pressed), item(pressed));
    }

    private Reply storeNote(PressEvent sent) {
        var meeting = finder.writable(sent);
        var item = finder.itemId(meeting, sent.reference(1));
        recorder.addNote(meeting, item, sent.field(MinutesForms.TEXT), by(sent));
        return card.item(meeting, item, sent.caller(), Optional.of(Phrase.of("minutes.stored.NOTE")));
    }

    private Reply storeDecision(PressEvent sent) {
        var meeting = finder.writable(sent);
        var item = finder.itemId(meeting, sent.reference(1));
        recorder.addDecision(meeting, item, sent.field(MinutesForms.TEXT), by(sent));
        return card.item(meeting, item, sent.caller(), Optional.of(Phrase.of("minutes.stored.DECISION")));
    }

    private Reply storeAction(PressEvent sent) {
        var meeting = finder.writable(sent);
        var item = finder.itemId(meeting, sent.reference(1));
        recorder.addAction(meeting, item, forms.action(sent), by(sent));
        return card.item(meeting, item, sent.caller(), Optional.of(Phrase.of("minutes.stored.ACTION")));
    }

    private Reply askForChange(PressEvent pressed) {
        var parts = pressed.value().split(" ", 2);
        if (parts.length < 2) {
            throw new Refusal("chat.unknown-press");
        }
        return Reply.form(editForm(writableNow(pressed), kind(parts[0]), parts[1]));
    }

    private Form editForm(PressEvent sent) {
        return editForm(writableNow(sent), kind(sent.reference(1)), sent.reference(2));
    }

    private Form editForm(Meeting meeting, EntryKind kind, String entryId) {
        return switch (kind) {
            case NOTE -> {
                var note = note(meeting, entryId);
                yield forms.edit(editId(meeting, kind, entryId, note.version()), note);
            }
            case DECISION -> {
                var decision = decision(meeting, entryId);
                yield forms.edit(editId(meeting, kind, entryId, decision.version()), decision);
            }
            case ACTION -> {
                var action = action(meeting, entryId);
                yield forms.edit(editId(meeting, kind, entryId, action.version()), action);
            }
        };
    }

    /** Returns the custom id of a form in which an entry is changed. It names the version that the person sees. */
    private static String editId(Meeting meeting, EntryKind kind, String entryId, int version) {
        return Press.id(MinutesActs.STORE_EDITED, meeting.id(), kind, entryId, version);
    }

    /** Stores the changed entry and shows the card of its item. A blank text deletes the entry. */
    private Reply storeEdited(PressEvent sent) {
        var meeting = finder.writable(sent);
        var id = sent.reference(2);
        int seen = sent.number(3);
        var text = sent.field(MinutesForms.TEXT);
        String item = switch (kind(sent.reference(1))) {
            case NOTE -> {
                var note = note(meeting, id);
                recorder.editNote(meeting, id, seen, text, by(sent));
                yield note.itemId();
            }
            case DECISION -> {
                var decision = decision(meeting, id);
                recorder.editDecision(meeting, id, seen, text, by(sent));
                yield decision.itemId();
            }
            case ACTION -> {
                var action = action(meeting, id);
                // A blank text removes the action, whatever the other fields contain.
                var given = text.isBlank() ? new ActionInput("", null, null) : forms.action(sent);
                recorder.editAction(meeting, id, seen, given, by(sent));
                yield action.itemId();
            }
        };
        return card.item(
                meeting,
                item,
                sent.caller(),
                Optional.of(Phrase.of(text.isBlank() ? "minutes.removed" : "minutes.changed")));
    }

    private Reply finish(PressEvent pressed) {
        return confirmations.show(
                finish, new FinishRequest(finder.writable(pressed).id()), pressed.caller());
    }

    private Reply sendNow(PressEvent pressed) {
        return sender.sendNow(finder.writable(pressed), by(pressed));
    }

    private Form reopenForm(PressEvent pressed) {
        return forms.reopen(finder.writable(pressed));
    }

    private Reply reopen(PressEvent sent) {
        var meeting = finder.writable(sent);
        recorder.reopen(meeting, sent.field(MinutesForms.REASON), by(sent));
        return card.overview(meeting, sent.caller(), Optional.of(Phrase.of("minutes.reopened")));
    }

    /** Returns the meeting of the pressed button. Throws a refusal unless the person may write in its minutes now. */
    private Meeting writableNow(PressEvent pressed) {
        var meeting = finder.writable(pressed);
        recorder.requireOpen(meeting);
        return meeting;
    }

    /** Returns the item in the custom id, after checking that it belongs to the meeting. */
    private String item(PressEvent pressed) {
        finder.itemId(finder.writable(pressed), pressed.reference(1));
        return pressed.reference(1);
    }

    private MinutesNote note(Meeting meeting, String id) {
        return notes.findById(id)
                .filter(one -> one.meetingId().equals(meeting.id()))
                .orElseThrow(MinutesPresses::gone);
    }

    private Decision decision(Meeting meeting, String id) {
        return decisions
                .findById(id)
                .filter(one -> one.meetingId().equals(meeting.id()))
                .orElseThrow(MinutesPresses::gone);
    }

    private Action action(Meeting meeting, String id) {
        return actions.findById(id)
                .filter(one -> one.meetingId().equals(meeting.id()))
                .orElseThrow(MinutesPresses::gone);
    }

    private static Refusal gone() {
        return new Refusal("minutes.entry-gone");
    }

    private static EntryKind kind(String name) {
        return Arrays.stream(EntryKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal("chat.unknown-press"));
    }

    private String by(PressEvent pressed) {
        return rights.person(pressed.caller()).id();
    }
}
