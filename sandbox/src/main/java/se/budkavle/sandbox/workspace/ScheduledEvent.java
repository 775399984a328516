package se.budkavle.sandbox.workspace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An external scheduled event; {@code set} is the status that a bot has set last. */
public record ScheduledEvent(
        long id,
        long creatorId,
        String name,
        @Nullable String description,
        String location,
        Instant startsAt,
        Instant endsAt,
        Status set) {

    /** Discord's statuses of scheduled events. */
    public enum Status {
        SCHEDULED(1),
        ACTIVE(2),
        COMPLETED(3),
        CANCELED(4);

        private final int code;

        Status(int code) {
            this.code = code;
        }

        /** Returns Discord's code. */
        public int code() {
            return code;
        }
    }

    /** Returns the current status; an event starts and ends by itself at its times. */
    public Status status(Instant now) {
        if (set == Status.SCHEDULED && !now.isBefore(startsAt) || set == Status.ACTIVE) {
            return now.isBefore(endsAt) ? Status.ACTIVE : Status.COMPLETED;
        }
        return set;
    }

    public boolean isOver(Instant now) {
        Status status = status(now);
        return status == Status.COMPLETED || status == Status.CANCELED;
    }

    public ScheduledEvent with(
            String newName,
            @Nullable String newDescription,
            String newLocation,
            Instant newStart,
            Instant newEnd,
            Status newStatus) {
        return new ScheduledEvent(id, creatorId, newName, newDescription, newLocation, newStart, newEnd, newStatus);
    }
}
