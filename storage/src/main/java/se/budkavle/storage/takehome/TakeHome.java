package se.budkavle.storage.takehome;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.minutes.Decision;

/**
 * A decision that the municipalities in the network take home. Each of them is asked what became of it before the
 * network's next meeting.
 *
 * @param withdrawnAt when somebody took back that the decision is taken home; null if it still is
 * @param meetingId the meeting before which the municipalities were asked; null before they are asked
 * @param askedAt when the municipalities were asked; null before that
 * @param remindedAt when the municipalities without an answer were reminded; null before that
 */
@Table("take_home")
public record TakeHome(
        @Id String decisionId,
        String networkId,
        String markedBy,
        Instant markedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String meetingId,
        @Nullable Instant askedAt,
        @Nullable Instant remindedAt,
        @Version int version) {

    /** Creates the mark on a decision. The decision must have a number, because people refer to it. */
    public static TakeHome marked(Decision decision, String by, Instant now) {
        if (!decision.isNumbered()) {
            throw new IllegalStateException("The decision " + decision.id() + " has no number yet");
        }
        return new TakeHome(decision.id(), decision.networkId(), by, now, null, null, null, null, 0);
    }

    public boolean isActive() {
        return withdrawnAt == null;
    }

    public TakeHome withdrawn(Instant now) {
        return with(markedBy, markedAt, now, meetingId, askedAt, remindedAt);
    }

    /** Returns a copy that is taken home again. Those who have not answered are asked before the next meeting. */
    public TakeHome markedAgain(String by, Instant now) {
        return with(by, now, null, null, null, null);
    }

    /** Returns a copy of which the municipalities are asked before this meeting. */
    public TakeHome asked(String beforeMeetingId, Instant now) {
        return with(markedBy, markedAt, withdrawnAt, beforeMeetingId, now, null);
    }

    /** Returns a copy whose reminder was queued, or is not needed because the question was asked recently. */
    public TakeHome reminded(Instant now) {
        return with(markedBy, markedAt, withdrawnAt, meetingId, askedAt, now);
    }

    private TakeHome with(
            String by,
            Instant at,
            @Nullable Instant newWithdrawnAt,
            @Nullable String newMeetingId,
            @Nullable Instant newAskedAt,
            @Nullable Instant newRemindedAt) {
        return new TakeHome(
                decisionId, networkId, by, at, newWithdrawnAt, newMeetingId, newAskedAt, newRemindedAt, version);
    }
}
