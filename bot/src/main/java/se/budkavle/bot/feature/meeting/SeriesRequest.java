package se.budkavle.bot.feature.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.meeting.Series;

/**
 * A command to plan a series of meetings, stored until the caller confirms it. A single meeting is a series of one day.
 *
 * @param replaces the id of the series that ends where the new one begins; null if none is replaced
 * @param hours where the hours come from; null if the caller typed all of them
 * @param besides the parts of the typed rhythm that the series cannot contain, as they were typed; null if there are
 *     none
 */
record SeriesRequest(
        Series series,
        @Nullable String replaces,
        DefaultMeetingHours.@Nullable Source hours,
        @Nullable List<String> besides) {

    /** Returns the stored command for a new series for which the caller typed all hours. */
    static SeriesRequest typed(Series series) {
        return new SeriesRequest(series, null, null, null);
    }
}
