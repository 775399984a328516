package se.budkavle.bot.feature.minutes;

import java.util.Locale;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.view.minutes.EntryKind;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.MinutesNote;
import se.budkavle.storage.minutes.MinutesNotes;

/** Changes and removes the notes in minutes. A blank text removes the note. */
@Component
class NoteEditor implements EntryEditor {

    private final MinutesForms forms;
    private final MinutesRecorder recorder;
    private final MinutesNotes notes;

    NoteEditor(MinutesForms forms, MinutesRecorder recorder, MinutesNotes notes) {
        this.forms = forms;
        this.recorder = recorder;
        this.notes = notes;
    }

    @Override
    public EntryKind kind() {
        return EntryKind.NOTE;
    }

    @Override
    public Form form(Meeting meeting, String entryId, Locale reader) {
        var note = note(meeting, entryId);
        return forms.edit(EntryEditor.formId(meeting, kind(), entryId, note.version()), note);
    }

    @Override
    public Edited store(Meeting meeting, String entryId, int seen, PressEvent sent, String by) {
        var note = note(meeting, entryId);
        var text = sent.field(MinutesForms.TEXT);
        recorder.editNote(meeting, entryId, seen, text, by);
        return new Edited(note.itemId(), text.isBlank());
    }

    private MinutesNote note(Meeting meeting, String id) {
        return notes.findById(id)
                .filter(one -> one.meetingId().equals(meeting.id()))
                .orElseThrow(MinutesRecorder::gone);
    }
}
