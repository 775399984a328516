package se.budkavle.bot.feature.minutes;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.SourceMessage;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.DecisionCode;
import se.budkavle.storage.minutes.Decisions;
import se.budkavle.storage.minutes.ReplacedDecisionLinker;
import se.budkavle.storage.minutes.VoteCounts;

/**
 * Stores the decisions that people write in minutes. The calling code must have checked that the person may write the
 * minutes.
 */
@Component
class DecisionRecorder {

    private final MinutesRecorder recorder;
    private final Decisions decisions;
    private final VoteCounts votes;
    private final ReplacedDecisionLinker earlier;
    private final Clock clock;

    DecisionRecorder(
            MinutesRecorder recorder,
            Decisions decisions,
            VoteCounts votes,
            ReplacedDecisionLinker earlier,
            Clock clock) {
        this.recorder = recorder;
        this.decisions = decisions;
        this.votes = votes;
        this.earlier = earlier;
        this.clock = clock;
    }

    @Transactional
    void add(Meeting meeting, @Nullable String itemId, DecisionInput given, @Nullable SourceMessage source, String by) {
        recorder.begin(meeting, by);
        var decision = Decision.of(meeting.networkId(), meeting.id(), itemId, given.text(), by, clock.instant())
                .madeFrom(source);
        var stored = decisions.findAllByMeetingIdOrderById(meeting.id());
        if (stored.stream().noneMatch(one -> isRepeated(decision, given, one))) {
            recorder.stored(
                    "minutes.decision", decisions.save(linked(decision, given)).id(), meeting, by);
        }
    }

    /** Stores the new content of a decision. If the text is blank, deletes the decision and its votes. */
    @Transactional
    void edit(Meeting meeting, String id, int seen, DecisionInput given, String by) {
        recorder.requireOpen(meeting);
        var decision = MinutesRecorder.own(
                decisions.findById(id).orElseThrow(MinutesRecorder::gone), Decision::meetingId, meeting);
        if (given.text().isBlank()) {
            MinutesRecorder.requireSeen(decision.version() == seen, decision.text());
            decision.requireRemovable();
            votes.findAllByDecisionIdOrderById(id).forEach(votes::delete);
            decisions.delete(decision);
            recorder.stored("minutes.remove", id, meeting, by);
            return;
        }
        var changed = linked(decision.withText(given.text()), given);
        MinutesRecorder.requireSeen(changed.equals(decision) || decision.version() == seen, decision.text());
        if (!changed.equals(decision)) {
            decisions.save(changed);
            recorder.stored("minutes.edit", id, meeting, by);
        }
    }

    private Decision linked(Decision decision, DecisionInput given) {
        return given.effect() == null || given.earlier() == null
                ? decision.affectingNothing()
                : earlier.affecting(decision, given.effect(), given.earlier());
    }

    /**
     * Returns whether the stored decision already has the content of the submitted form. The contents are equal if the
     * person submits the same form twice.
     */
    private boolean isRepeated(Decision decision, DecisionInput given, Decision stored) {
        return decision.repeats(stored.affectingNothing())
                && stored.effect() == given.effect()
                && code(stored).equals(Optional.ofNullable(given.earlier()));
    }

    private Optional<DecisionCode> code(Decision stored) {
        return Optional.ofNullable(stored.earlierId())
                .flatMap(decisions::findById)
                .flatMap(one -> DecisionCode.typed(one.code()));
    }
}
