package se.budkavle.bot.feature.minutes;

import java.util.List;
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
import se.budkavle.bot.view.minutes.MinutesButtonIds;
import se.budkavle.bot.view.minutes.MinutesFinder;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.meeting.Meeting;

/**
 * Handles the menu and the form with which people change and remove entries of minutes. Writers of the minutes can
 * change any entry. Other people can change only their own reservations (recorded disagreements with a decision), until
 * the minutes are sent for the first time.
 */
@Component
class EditEntryPresses implements Presses {

    private final MinutesFinder finder;
    private final MinutesItemCard card;
    private final MinutesRecorder recorder;
    private final List<EntryEditor> editors;
    private final Rights rights;

    EditEntryPresses(
            MinutesFinder finder,
            MinutesItemCard card,
            MinutesRecorder recorder,
            List<EntryEditor> editors,
            Rights rights) {
        this.finder = finder;
        this.card = card;
        this.recorder = recorder;
        this.editors = editors;
        this.rights = rights;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(MinutesButtonIds.CHOOSE_ENTRY, this::askForChange),
                FormPress.of(MinutesButtonIds.STORE_EDITED, this::storeEdited, this::editForm));
    }

    private Reply askForChange(PressEvent pressed) {
        var parts = pressed.value().split(" ", 2);
        if (parts.length < 2) {
            throw new Refusal("chat.unknown-press");
        }
        return Reply.form(editForm(pressed, parts[0], parts[1]));
    }

    private Form editForm(PressEvent sent) {
        return editForm(sent, sent.reference(1), sent.reference(2));
    }

    private Form editForm(PressEvent pressed, String kind, String entryId) {
        var editor = editor(kind);
        var meeting = changeable(pressed, editor, entryId);
        recorder.requireOpen(meeting);
        return editor.form(meeting, entryId, pressed.caller().locale());
    }

    /** Stores the changed entry and shows the minutes of the agenda item. */
    private Reply storeEdited(PressEvent sent) {
        var editor = editor(sent.reference(1));
        var id = sent.reference(2);
        var meeting = changeable(sent, editor, id);
        var edited = editor.store(meeting, id, sent.number(3), sent, rights.personId(sent.caller()));
        return card.of(
                meeting,
                edited.itemId(),
                sent.caller(),
                Optional.of(Phrase.of(edited.removed() ? "minutes.removed" : "minutes.changed")));
    }

    /** Returns the meeting of the pressed button. Throws a refusal if the person may not change the entry. */
    private Meeting changeable(PressEvent pressed, EntryEditor editor, String entryId) {
        boolean own = rights.known(pressed.caller())
                .filter(person -> editor.isOwn(pressed.reference(0), entryId, person.id()))
                .isPresent();
        return own ? finder.readable(pressed) : finder.writable(pressed);
    }

    private EntryEditor editor(String kind) {
        return editors.stream()
                .filter(one -> one.kind().name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Refusal("chat.unknown-press"));
    }
}
