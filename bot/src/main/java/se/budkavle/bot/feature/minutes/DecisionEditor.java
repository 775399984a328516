package se.budkavle.bot.feature.minutes;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.view.minutes.EntryKind;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Decisions;

/**
 * Changes and removes the decisions in minutes. If the text field is blank, the decision is removed, whatever the other
 * fields contain.
 */
@Component
class DecisionEditor implements EntryEditor {

    private final MinutesForms forms;
    private final DecisionRecorder recorder;
    private final Decisions decisions;

    DecisionEditor(MinutesForms forms, DecisionRecorder recorder, Decisions decisions) {
        this.forms = forms;
        this.recorder = recorder;
        this.decisions = decisions;
    }

    @Override
    public EntryKind kind() {
        return EntryKind.DECISION;
    }

    @Override
    public Form form(Meeting meeting, String entryId, Locale reader) {
        var decision = decision(meeting, entryId);
        return forms.edit(
                EntryEditor.formId(meeting, kind(), entryId, decision.version()),
                decision,
                Optional.ofNullable(decision.earlierId()).flatMap(decisions::findById));
    }

    @Override
    public Edited store(Meeting meeting, String entryId, int seen, PressEvent sent, String by) {
        var decision = decision(meeting, entryId);
        boolean removed = sent.field(MinutesForms.TEXT).isBlank();
        var given = removed ? new DecisionInput("", null, null) : forms.decision(sent);
        recorder.edit(meeting, entryId, seen, given, by);
        return new Edited(decision.itemId(), removed);
    }

    private Decision decision(Meeting meeting, String id) {
        return decisions
                .findById(id)
                .filter(one -> one.meetingId().equals(meeting.id()))
                .orElseThrow(MinutesRecorder::gone);
    }
}
