package se.budkavle.bot.feature.minutes;

import java.util.Locale;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.view.minutes.EntryKind;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.Motion;
import se.budkavle.storage.minutes.Motions;

/**
 * Changes and removes the motions in minutes. If the text field is blank, the motion is removed, whatever the other
 * fields contain.
 */
@Component
class MotionEditor implements EntryEditor {

    private final MotionForm form;
    private final MotionRecorder recorder;
    private final Motions motions;

    MotionEditor(MotionForm form, MotionRecorder recorder, Motions motions) {
        this.form = form;
        this.recorder = recorder;
        this.motions = motions;
    }

    @Override
    public EntryKind kind() {
        return EntryKind.MOTION;
    }

    @Override
    public Form form(Meeting meeting, String entryId, Locale reader) {
        var motion = motion(meeting, entryId);
        return form.edit(EntryEditor.formId(meeting, kind(), entryId, motion.version()), motion);
    }

    @Override
    public Edited store(Meeting meeting, String entryId, int seen, PressEvent sent, String by) {
        var motion = motion(meeting, entryId);
        boolean removed = sent.field(MinutesForms.TEXT).isBlank();
        if (removed) {
            recorder.remove(meeting, motion, seen, by);
        } else {
            recorder.edit(meeting, motion, seen, form.read(sent), by);
        }
        return new Edited(motion.itemId(), removed);
    }

    private Motion motion(Meeting meeting, String id) {
        return motions.findById(id)
                .filter(one -> one.meetingId().equals(meeting.id()))
                .orElseThrow(MinutesRecorder::gone);
    }
}
