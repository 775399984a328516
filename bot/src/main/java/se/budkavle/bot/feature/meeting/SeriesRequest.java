package se.budkavle.bot.feature.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.meeting.Series;

/**
 * A request to plan a series of meetings, stored until the user confirms it. A single meeting is a series with only one
 * day.
 *
 * @param replaces the id of the series that ends where the new series begins; null if none is replaced
 * @param hours the origin of the start and end, such as the network's usual hours; null for a single meeting, because
 *     its preview does not show the origin
 * @param besides the parts of the entered recurrence that the series cannot contain, in the user's words; empty or null
 *     if there are none
 * @param timesAYear the number of meetings a year that the user has entered; null if none was entered
 * @param keepsVenues whether the replaced meetings keep their venues, because the user has entered none; null for no
 */
record SeriesRequest(
        Series series,
        @Nullable String replaces,
        DefaultMeetingHours.@Nullable Source hours,
        @Nullable List<String> besides,
        @Nullable Integer timesAYear,
        @Nullable Boolean keepsVenues) {

    /**
     * Returns the request for a single meeting, as a series that replaces no other series. The preview of a single
     * meeting does not show where its start and end come from.
     */
    static SeriesRequest typed(Series series) {
        return new SeriesRequest(series, null, null, null, null, null);
    }
}
