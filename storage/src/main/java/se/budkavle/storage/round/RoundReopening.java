package se.budkavle.storage.round;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.NewId;

/**
 * A time span in which a status round was closed before a person opened it again.
 *
 * @param closedAt when the status round was closed
 * @param reopenedAt when the status round was opened again
 */
public record RoundReopening(
        @Id String id,
        String roundId,
        Instant closedAt,
        Instant reopenedAt,
        @Version int version) {

    public static RoundReopening of(Round closed, Instant reopenedAt) {
        return new RoundReopening(NewId.next(), closed.id(), closed.requiredClosedAt(), reopenedAt, 0);
    }

    public boolean wasClosedAt(Instant at) {
        return !closedAt.isAfter(at) && reopenedAt.isAfter(at);
    }
}
