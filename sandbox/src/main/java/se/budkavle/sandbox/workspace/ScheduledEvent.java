package se.budkavle.sandbox.workspace;

import java.time.Instant;

/** What stands in the workspace's own calendar: something at a place outside of it, from a time to a time. */
public record ScheduledEvent(long id, long creatorId, String name, String description, String location, Instant startsAt, Instant endsAt,
                             Status set) {

    /** How far it is. */
    public enum Status {
        SCHEDULED(1), ACTIVE(2), COMPLETED(3), CANCELED(4);

        private final int code;

        Status(int code) {
            this.code = code;
        }

        /** Discord's number for it. */
        public int code() {
            return code;
        }
    }

    /** It begins and ends by itself when its time comes. */
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

    public ScheduledEvent with(String newName, String newDescription, String newLocation, Instant newStart, Instant newEnd, Status newStatus) {
        return new ScheduledEvent(id, creatorId, newName, newDescription, newLocation, newStart, newEnd, newStatus);
    }
}
