package se.budkavle.bot.feature.minutes;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.delivery.MinutesPosts;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.Adjuster;
import se.budkavle.storage.minutes.AdjusterComments;
import se.budkavle.storage.minutes.AdjusterPart;
import se.budkavle.storage.minutes.Adjusters;
import se.budkavle.storage.minutes.AdjustingState;
import se.budkavle.storage.minutes.Adjustings;

/** Stores the adjusters of formal minutes, their confirmations and their comments. */
@Component
class AdjustingRecorder {

    private final AdjustingReader reader;
    private final Adjusters adjusters;
    private final Adjustings adjustings;
    private final AdjusterComments comments;
    private final AdjustingDeliveries messages;
    private final MinutesPosts posts;
    private final AuditLog audit;
    private final Clock clock;

    AdjustingRecorder(
            AdjustingReader reader,
            Adjusters adjusters,
            Adjustings adjustings,
            AdjusterComments comments,
            AdjustingDeliveries messages,
            MinutesPosts posts,
            AuditLog audit,
            Clock clock) {
        this.reader = reader;
        this.adjusters = adjusters;
        this.adjustings = adjustings;
        this.comments = comments;
        this.messages = messages;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns the progress of adjusting sent formal minutes. Throws a refusal if the meeting has no such minutes. */
    AdjustingState state(Meeting meeting) {
        return reader.of(meeting).orElseThrow(() -> new Refusal("minutes.adjust-not-you"));
    }

    /**
     * Stores that the person has adjusted (confirmed) the displayed edition. Does nothing if that is already stored.
     */
    @Transactional
    void adjust(Meeting meeting, int seen, String by) {
        state(meeting).adjustedBy(by, seen, clock.instant()).ifPresent(adjusting -> {
            stored("minutes.adjust", adjustings.save(adjusting).id(), meeting, by);
            posts.refresh(meeting.id());
        });
    }

    @Transactional
    void comment(Meeting meeting, int seen, String text, String by) {
        var state = state(meeting);
        var comment = state.commentedBy(by, seen, text, clock.instant());
        if (comments.findAllByMeetingIdOrderById(meeting.id()).stream().noneMatch(comment::repeats)) {
            stored("minutes.comment", comments.save(comment).id(), meeting, by);
            messages.tell(meeting, state, comment);
        }
    }

    /** Stores an adjuster in this role. The caller must have checked the right to choose adjusters. */
    @Transactional
    void choose(Meeting meeting, AdjusterPart part, String personId, String by) {
        var all = adjusters.findAllByMeetingId(meeting.id());
        var known = all.stream().filter(one -> one.part() == part).findFirst();
        if (all.stream().anyMatch(one -> one.part() != part && one.personId().equals(personId))) {
            throw new Refusal("minutes.adjusters-same");
        }
        if (known.filter(one -> one.personId().equals(personId)).isPresent()) {
            return;
        }
        if (reader.of(meeting).filter(state -> state.isAdjusted(part)).isPresent()) {
            throw new Refusal("minutes.adjust-done-by");
        }
        var now = clock.instant();
        var chosen = adjusters.save(known.map(one -> one.replacedBy(personId, by, now))
                .orElseGet(() -> Adjuster.of(meeting.id(), part, personId, by, now)));
        stored("minutes.adjuster", chosen.id(), meeting, by);
        ask(meeting);
        posts.refresh(meeting.id());
    }

    /**
     * Stores the default adjusters if nobody has chosen them, and asks both adjusters to confirm the edition that was
     * just sent.
     */
    @Transactional
    void begin(Meeting meeting, MinutesView view, String by) {
        var known = adjusters.findAllByMeetingId(meeting.id());
        view.adjusters().stream()
                .filter(one -> known.stream().noneMatch(other -> other.part() == one.part()))
                .forEach(one -> adjusters.save(one.replacedBy(one.personId(), by, clock.instant())));
        ask(meeting);
    }

    private void ask(Meeting meeting) {
        reader.of(meeting).ifPresent(state -> messages.ask(meeting, state));
    }

    private void stored(String action, String id, Meeting meeting, String by) {
        audit.save(AuditEntry.of(by, action, meeting.id(), id, clock.instant()));
    }
}
