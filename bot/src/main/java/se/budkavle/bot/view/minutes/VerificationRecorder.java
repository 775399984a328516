package se.budkavle.bot.view.minutes;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.delivery.MinutesPosts;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.VerificationState;
import se.budkavle.storage.minutes.Verifications;
import se.budkavle.storage.minutes.Verifier;
import se.budkavle.storage.minutes.VerifierComments;
import se.budkavle.storage.minutes.VerifierRole;
import se.budkavle.storage.minutes.Verifiers;

/** Stores the verifiers of formal minutes, their confirmations and their comments. */
@Component
public class VerificationRecorder {

    private final VerificationReader reader;
    private final Verifiers verifiers;
    private final Verifications verifications;
    private final VerifierComments comments;
    private final VerificationDeliveries messages;
    private final MinutesPosts posts;
    private final AuditLog audit;
    private final Clock clock;

    VerificationRecorder(
            VerificationReader reader,
            Verifiers verifiers,
            Verifications verifications,
            VerifierComments comments,
            VerificationDeliveries messages,
            MinutesPosts posts,
            AuditLog audit,
            Clock clock) {
        this.reader = reader;
        this.verifiers = verifiers;
        this.verifications = verifications;
        this.comments = comments;
        this.messages = messages;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Returns the progress of verifying sent formal minutes. Throws a refusal if the meeting has no sent formal
     * minutes.
     */
    public VerificationState state(Meeting meeting) {
        return reader.of(meeting).orElseThrow(() -> new Refusal("minutes.adjust-not-you"));
    }

    /**
     * Stores that the person has verified (confirmed) the displayed edition. Does nothing if the confirmation is
     * already stored. Throws a refusal if the person is no verifier of this edition.
     */
    @Transactional
    public void verify(Meeting meeting, int seen, String by) {
        state(meeting).verifiedBy(by, seen, clock.instant()).ifPresent(verification -> {
            stored("minutes.adjust", verifications.save(verification).id(), meeting, by);
            posts.refresh(meeting.id());
        });
    }

    /** Throws a refusal if the person may not comment on the displayed edition, or if nobody would get the comment. */
    public void requireCommenting(Meeting meeting, int seen, String by) {
        var state = state(meeting);
        state.requireCommenting(by, seen);
        messages.commentReaders(meeting, state, by);
    }

    @Transactional
    public void comment(Meeting meeting, int seen, String text, String by) {
        var state = state(meeting);
        var comment = state.commentedBy(by, seen, text, clock.instant());
        if (comments.findAllByMeetingIdOrderById(meeting.id()).stream().noneMatch(comment::repeats)) {
            stored("minutes.comment", comments.save(comment).id(), meeting, by);
            messages.tell(meeting, state, comment);
        }
    }

    /**
     * Stores who verifies the minutes in the given role, such as chair. The caller must have checked the right to
     * choose verifiers.
     */
    @Transactional
    public void choose(Meeting meeting, VerifierRole part, String personId, String by) {
        var all = verifiers.findAllByMeetingId(meeting.id());
        var known = all.stream().filter(one -> one.part() == part).findFirst();
        if (all.stream().anyMatch(one -> one.part() != part && one.personId().equals(personId))) {
            throw new Refusal("minutes.adjusters-same");
        }
        if (known.filter(one -> one.personId().equals(personId)).isPresent()) {
            return;
        }
        if (reader.of(meeting).filter(state -> state.isVerified(part)).isPresent()) {
            throw new Refusal("minutes.adjust-done-by");
        }
        var now = clock.instant();
        var chosen = verifiers.save(known.map(one -> one.replacedBy(personId, by, now))
                .orElseGet(() -> Verifier.of(meeting.id(), part, personId, by, now)));
        stored("minutes.adjuster", chosen.id(), meeting, by);
        ask(meeting);
        posts.refresh(meeting.id());
    }

    /**
     * Stores the default verifier (the chair or the vice chair) if nobody has chosen one, and asks all verifiers to
     * confirm the edition that was just sent.
     */
    @Transactional
    public void begin(Meeting meeting, MinutesView view, String by) {
        var known = verifiers.findAllByMeetingId(meeting.id());
        view.verifiers().stream()
                .filter(one -> known.stream().noneMatch(other -> other.part() == one.part()))
                .forEach(one -> verifiers.save(one.replacedBy(one.personId(), by, clock.instant())));
        ask(meeting);
    }

    private void ask(Meeting meeting) {
        reader.of(meeting).ifPresent(state -> messages.ask(meeting, state));
    }

    private void stored(String action, String id, Meeting meeting, String by) {
        audit.save(AuditEntry.of(by, action, meeting.id(), id, clock.instant()));
    }
}
