package se.budkavle.storage.meeting;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A day and time at which a meeting series plans a meeting.
 *
 * @param seriesDate the date according to the recurrence rule of the series
 * @param date the first day of the meeting; differs from {@code seriesDate} if {@code seriesDate} is not a working day
 */
public record SeriesDay(LocalDate seriesDate, LocalDate date, Instant startsAt, Instant endsAt) {

    public boolean isMoved() {
        return !seriesDate.equals(date);
    }
}
