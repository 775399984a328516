package se.budkavle.storage.takehome;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.minutes.Decision;

/**
 * Marks a decision that the network's municipalities implement locally ("take home"). Before the network's next
 * meeting, the bot asks each municipality what it has done about the decision.
 *
 * @param withdrawnAt when a person withdrew the mark "taken home"; null while the mark is active
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

    /**
     * Marks a decision as taken home: the municipalities must implement it locally. The decision must have a number,
     * because people refer to the number.
     */
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

    /**
     * Returns an active copy of a withdrawn mark "taken home". Before the network's next meeting, the bot asks each
     * municipality that has not answered yet.
     */
    public TakeHome markedAgain(String by, Instant now) {
        return with(by, now, null, null, null, null);
    }

    /**
     * Returns a copy of the mark "taken home" with the meeting before which the bot asked the municipalities. In the
     * copy, {@code now} is the time at which the bot asked.
     */
    public TakeHome asked(String beforeMeetingId, Instant now) {
        return with(markedBy, markedAt, withdrawnAt, beforeMeetingId, now, null);
    }

    /** Returns a copy of the mark "taken home" with {@code now} as the time at which the bot queued the reminder. */
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
