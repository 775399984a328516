package se.budkavle.bot.feature.minutes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.action.ActionForm;
import se.budkavle.bot.view.action.ActionInput;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.Actions;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Decisions;
import se.budkavle.storage.minutes.MinutesNote;
import se.budkavle.storage.minutes.MinutesNotes;
import se.budkavle.storage.minutes.Reservation;
import se.budkavle.storage.minutes.Reservations;

/**
 * Handles the menu and the form with which people change and remove entries of minutes, such as notes and decisions.
 */
@Component
class EditEntryPresses implements Presses {

    private final MinutesFinder finder;
    private final MinutesItemCard card;
    private final MinutesForms forms;
    private final ActionForm actionForm;
    private final MinutesRecorder recorder;
    private final DecisionRecorder decisionRecorder;
    private final MinutesNotes notes;
    private final Decisions decisions;
    private final Actions actions;
    private final Reservations reservations;
    private final ReservationRecorder reservationRecorder;
    private final Rights rights;

    EditEntryPresses(
            MinutesFinder finder,
            MinutesItemCard card,
            MinutesForms forms,
            ActionForm actionForm,
            MinutesRecorder recorder,
            DecisionRecorder decisionRecorder,
            MinutesNotes notes,
            Decisions decisions,
            Actions actions,
            Reservations reservations,
            ReservationRecorder reservationRecorder,
            Rights rights) {
        this.finder = finder;
        this.card = card;
        this.forms = forms;
        this.actionForm = actionForm;
        this.recorder = recorder;
        this.decisionRecorder = decisionRecorder;
        this.notes = notes;
        this.decisions = decisions;
        this.actions = actions;
        this.reservations = reservations;
        this.reservationRecorder = reservationRecorder;
        this.rights = rights;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(MinutesActs.CHOOSE_ENTRY, this::askForChange),
                FormPress.of(MinutesActs.STORE_EDITED, this::storeEdited, this::editForm));
    }

    private Reply askForChange(PressEvent pressed) {
        var parts = pressed.value().split(" ", 2);
        if (parts.length < 2) {
            throw new Refusal("chat.unknown-press");
        }
        return Reply.form(editForm(
                writableNow(pressed), kind(parts[0]), parts[1], pressed.caller().locale()));
    }

    private Form editForm(PressEvent sent) {
        return editForm(
                writableNow(sent),
                kind(sent.reference(1)),
                sent.reference(2),
                sent.caller().locale());
    }

    private Form editForm(Meeting meeting, EntryKind kind, String entryId, Locale reader) {
        return switch (kind) {
            case NOTE -> {
                var note = note(meeting, entryId);
                yield forms.edit(editId(meeting, kind, entryId, note.version()), note);
            }
            case DECISION -> {
                var decision = decision(meeting, entryId);
                yield forms.edit(
                        editId(meeting, kind, entryId, decision.version()),
                        decision,
                        Optional.ofNullable(decision.earlierId()).flatMap(decisions::findById));
            }
            case ACTION -> {
                var action = action(meeting, entryId);
                yield actionForm.edit(editId(meeting, kind, entryId, action.version()), action, reader);
            }
            case RESERVATION -> {
                var reservation = reservation(meeting, entryId);
                yield forms.edit(editId(meeting, kind, entryId, reservation.version()), reservation);
            }
        };
    }

    /**
     * Returns the custom id of a form in which a person edits an entry. The custom id contains the version that the
     * person has seen.
     */
    private static String editId(Meeting meeting, EntryKind kind, String entryId, int version) {
        return Press.id(MinutesActs.STORE_EDITED, meeting.id(), kind, entryId, version);
    }

    /** Stores the changed entry and shows the minutes of the agenda item. A blank text deletes the entry. */
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
                // A blank text removes the decision, whatever the other fields contain.
                var given = text.isBlank() ? new DecisionInput("", null, null) : forms.decision(sent);
                decisionRecorder.edit(meeting, id, seen, given, by(sent));
                yield decision.itemId();
            }
            case ACTION -> {
                var action = action(meeting, id);
                var given = text.isBlank() ? ActionInput.BLANK : actionForm.read(sent, meeting.networkId());
                recorder.editAction(meeting, id, seen, given, by(sent));
                yield action.itemId();
            }
            case RESERVATION -> {
                var reservation = reservation(meeting, id);
                reservationRecorder.edit(meeting, reservation, seen, text, by(sent));
                yield reservation.itemId();
            }
        };
        return card.of(
                meeting,
                item,
                sent.caller(),
                Optional.of(Phrase.of(text.isBlank() ? "minutes.removed" : "minutes.changed")));
    }

    /** Returns the meeting of the pressed button. Throws a refusal if the person may not write in its minutes now. */
    private Meeting writableNow(PressEvent pressed) {
        var meeting = finder.writable(pressed);
        recorder.requireOpen(meeting);
        return meeting;
    }

    private MinutesNote note(Meeting meeting, String id) {
        return notes.findById(id)
                .filter(one -> one.meetingId().equals(meeting.id()))
                .orElseThrow(EditEntryPresses::gone);
    }

    private Decision decision(Meeting meeting, String id) {
        return decisions
                .findById(id)
                .filter(one -> one.meetingId().equals(meeting.id()))
                .orElseThrow(EditEntryPresses::gone);
    }

    private Action action(Meeting meeting, String id) {
        return actions.findById(id)
                .filter(one -> meeting.id().equals(one.meetingId()))
                .orElseThrow(EditEntryPresses::gone);
    }

    private Reservation reservation(Meeting meeting, String id) {
        return reservations
                .findById(id)
                .filter(one -> one.meetingId().equals(meeting.id()))
                .orElseThrow(EditEntryPresses::gone);
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
