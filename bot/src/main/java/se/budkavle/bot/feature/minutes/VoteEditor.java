package se.budkavle.bot.feature.minutes;

import java.util.Locale;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.view.minutes.EntryKind;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Decisions;
import se.budkavle.storage.minutes.VoteCount;
import se.budkavle.storage.minutes.VoteCounts;

/** Changes and removes the counts of votes in minutes. If all three number fields are blank, the vote is removed. */
@Component
class VoteEditor implements EntryEditor {

    private final VoteCountRecorder recorder;
    private final VoteCounts votes;
    private final Decisions decisions;

    VoteEditor(VoteCountRecorder recorder, VoteCounts votes, Decisions decisions) {
        this.recorder = recorder;
        this.votes = votes;
        this.decisions = decisions;
    }

    @Override
    public EntryKind kind() {
        return EntryKind.VOTE;
    }

    @Override
    public Form form(Meeting meeting, String entryId, Locale reader) {
        var count = count(meeting, entryId);
        return VoteForm.edit(
                EntryEditor.formId(meeting, kind(), entryId, count.version()),
                count,
                recorder.voters(meeting, decision(count)));
    }

    @Override
    public Edited store(Meeting meeting, String entryId, int seen, PressEvent sent, String by) {
        var count = count(meeting, entryId);
        var decision = decision(count);
        boolean removed = VoteForm.isEmptied(sent);
        if (removed) {
            recorder.remove(meeting, count, seen, by);
        } else {
            recorder.edit(meeting, count, decision, seen, VoteForm.read(sent), by);
        }
        return new Edited(decision.itemId(), removed);
    }

    private VoteCount count(Meeting meeting, String id) {
        return votes.findById(id)
                .filter(one -> one.meetingId().equals(meeting.id()))
                .orElseThrow(MinutesRecorder::gone);
    }

    private Decision decision(VoteCount count) {
        return decisions.findById(count.decisionId()).orElseThrow(MinutesRecorder::gone);
    }
}
