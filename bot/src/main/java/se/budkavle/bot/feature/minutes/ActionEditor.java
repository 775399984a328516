package se.budkavle.bot.feature.minutes;

import java.util.Locale;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.view.action.ActionForm;
import se.budkavle.bot.view.action.ActionInput;
import se.budkavle.bot.view.minutes.EntryKind;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.Actions;

/**
 * Changes and removes the actions (tasks) in minutes. If the text field is blank, the action is removed, whatever the
 * other fields contain. Only an open action can be removed.
 */
@Component
class ActionEditor implements EntryEditor {

    private final ActionForm form;
    private final MinutesRecorder recorder;
    private final Actions actions;

    ActionEditor(ActionForm form, MinutesRecorder recorder, Actions actions) {
        this.form = form;
        this.recorder = recorder;
        this.actions = actions;
    }

    @Override
    public EntryKind kind() {
        return EntryKind.ACTION;
    }

    @Override
    public Form form(Meeting meeting, String entryId, Locale reader) {
        var action = action(meeting, entryId);
        return form.edit(EntryEditor.formId(meeting, kind(), entryId, action.version()), action, reader);
    }

    @Override
    public Edited store(Meeting meeting, String entryId, int seen, PressEvent sent, String by) {
        var action = action(meeting, entryId);
        boolean removed = sent.field(MinutesForms.TEXT).isBlank();
        var given = removed ? ActionInput.BLANK : form.read(sent, meeting.networkId());
        recorder.editAction(meeting, entryId, seen, given, by);
        return new Edited(action.itemId(), removed);
    }

    private Action action(Meeting meeting, String id) {
        return actions.findById(id)
                .filter(one -> meeting.id().equals(one.meetingId()))
                .orElseThrow(MinutesRecorder::gone);
    }
}
