package se.budkavle.storage.meeting;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The day and time of one meeting of a series.
 *
 * @param seriesDate the date in the series' rhythm
 * @param date the first day of the meeting; differs from the date in the rhythm when that is not a working day
 */
public record SeriesDay(LocalDate seriesDate, LocalDate date, Instant startsAt, Instant endsAt) {

    public boolean isMoved() {
        return !seriesDate.equals(date);
    }
}
