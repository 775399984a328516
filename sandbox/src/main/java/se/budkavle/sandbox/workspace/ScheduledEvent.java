package se.budkavle.sandbox.workspace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A scheduled event of the kind "external", which takes place outside Discord. {@code set} is the latest status that a
 * bot has set.
 */
public record ScheduledEvent(
        long id,
        long creatorId,
        String name,
        @Nullable String description,
        String location,
        Instant startsAt,
        Instant endsAt,
        Status set) {

    /** The statuses of a scheduled event, with Discord's codes. */
    public enum Status {
        SCHEDULED(1),
        ACTIVE(2),
        COMPLETED(3),
        CANCELED(4);

        private final int code;

        Status(int code) {
            this.code = code;
        }

        /** Returns Discord's numeric code for this status. */
        public int code() {
            return code;
        }
    }

    /**
     * Returns the event's status at the time {@code now}. An event becomes active at its start and completed at its
     * end, even if no bot changes the status.
     */
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
