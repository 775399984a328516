package se.budkavle.storage.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * A period in which a person is absent. During the absence, messages about the person's tasks mention the stand-in
 * instead of the person, or nobody if there is no stand-in. Newsletters are still sent to the person.
 *
 * @param firstDay the first day of the absence, in the association's time zone
 * @param lastDay the last day of the absence, inclusive
 * @param standInId the person whom the bot contacts instead of the absent person; null for nobody
 */
public record Absence(
        @Id String id,
        String personId,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable String standInId,
        Instant createdAt,
        @Version int version) {

    public static Absence of(
            String personId, LocalDate firstDay, LocalDate lastDay, @Nullable String standInId, Instant now) {
        if (lastDay.isBefore(firstDay)) {
            throw new Refusal("meeting.absence-reversed", firstDay, lastDay);
        }
        if (personId.equals(standInId)) {
            throw new Refusal("meeting.own-stand-in");
        }
        return new Absence(NewId.next(), personId, firstDay, lastDay, standInId, now, 0);
    }

    /** Throws a {@code Refusal} if the last day of the absence is before this day. */
    public void requireNotOver(LocalDate today) {
        if (lastDay.isBefore(today)) {
            throw new Refusal("meeting.absence-over", firstDay, lastDay);
        }
    }

    /** Returns whether {@code other} is an absence of the same person on the same days and with the same stand-in. */
    public boolean isSameAs(Absence other) {
        return hasSameDaysAs(other) && Objects.equals(standInId, other.standInId);
    }

    /** Returns whether {@code other} is an absence of the same person on the same days, with any stand-in. */
    public boolean hasSameDaysAs(Absence other) {
        return personId.equals(other.personId) && firstDay.equals(other.firstDay) && lastDay.equals(other.lastDay);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
