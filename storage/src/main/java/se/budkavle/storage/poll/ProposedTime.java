package se.budkavle.storage.poll;

import java.time.Duration;
import java.time.Instant;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.Refusal;

/** A time at which a meeting can be held, as proposed in a poll. */
@Table("poll_slot")
public record ProposedTime(Instant startsAt, Instant endsAt) {

    private static final Duration LONGEST = Duration.ofDays(8);

    /**
     * Creates a proposed time. Throws a {@code Refusal} if the end is not after the start, or if the meeting would last
     * more than eight days.
     */
    public static ProposedTime of(Instant startsAt, Instant endsAt) {
        if (!endsAt.isAfter(startsAt) || Duration.between(startsAt, endsAt).compareTo(LONGEST) > 0) {
            throw new Refusal("poll.time-length", startsAt, endsAt, LONGEST.toDays());
        }
        return new ProposedTime(startsAt, endsAt);
    }
}
