package se.budkavle.bot.feature.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.meeting.Series;

/**
 * A request to plan a series, which waits for confirmation; a single meeting is a series of one day.
 *
 * @param replaces the id of the series that ends where this one begins; null for none
 * @param hours where the hours come from; null when they were typed
 * @param besides the parts of the typed rhythm that are no meetings of the series, as they were typed; null for none
 */
record SeriesRequest(
        Series series,
        @Nullable String replaces,
        DefaultMeetingHours.@Nullable Source hours,
        @Nullable List<String> besides) {

    /** Returns a request for a series whose hours were all typed. */
    static SeriesRequest typed(Series series) {
        return new SeriesRequest(series, null, null, null);
    }
}
