package se.budkavle.storage.meeting;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The day and time that a meeting series plans for one meeting.
 *
 * @param seriesDate the date according to the recurrence rule of the series
 * @param date the first day of the meeting; another day than {@code seriesDate} if that date is not a working day
 */
public record SeriesDay(LocalDate seriesDate, LocalDate date, Instant startsAt, Instant endsAt) {

    public boolean isMoved() {
        return !seriesDate.equals(date);
    }
}
