package se.budkavle.storage.arena;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * A person's appointment to represent the association in an arena (an external group) for a period.
 *
 * @param since the first day of the appointment
 * @param until the last day of the appointment; null for no end
 */
public record Representative(
        @Id String id,
        String arenaId,
        String personId,
        LocalDate since,
        @Nullable LocalDate until,
        String appointedBy,
        Instant appointedAt,
        @Version int version) {

    /**
     * Creates the appointment of a representative.
     *
     * @throws Refusal if the last day is before the first day
     */
    public static Representative appointed(
            String arenaId, String personId, LocalDate since, @Nullable LocalDate until, String by, Instant now) {
        requireInOrder(since, until);
        return new Representative(NewId.next(), arenaId, personId, since, until, by, now, 0);
    }

    /** Returns a copy of the appointment with another period, because the person was appointed again. */
    public Representative lasting(LocalDate from, @Nullable LocalDate to) {
        requireInOrder(from, to);
        return with(from, to);
    }

    /**
     * Returns a copy of the representative's appointment, with the day before {@code day} as its last day. If the
     * appointment already ends before this day, its end stays unchanged.
     */
    public Representative released(LocalDate day) {
        return with(since, until == null || !until.isBefore(day) ? day.minusDays(1) : until);
    }

    public boolean isActiveOn(LocalDate day) {
        return !since.isAfter(day) && isActiveOrComingOn(day);
    }

    /** Returns true if the appointment of the representative is active on this day or begins later. */
    public boolean isActiveOrComingOn(LocalDate day) {
        return until == null || !until.isBefore(day);
    }

    private Representative with(LocalDate from, @Nullable LocalDate to) {
        return new Representative(id, arenaId, personId, from, to, appointedBy, appointedAt, version);
    }

    private static void requireInOrder(LocalDate since, @Nullable LocalDate until) {
        if (until != null && until.isBefore(since)) {
            throw new Refusal("arena.period-reversed", since, until);
        }
    }
}
