package se.budkavle.bot.feature.meeting;

import java.util.List;
import se.budkavle.storage.meeting.Series;

/**
 * A series that someone asks for; a single meeting is a series of one day.
 *
 * @param replaces the id of the series that ends where this one begins; null for none
 * @param hours    where its hours come from; null where they were typed
 * @param besides  what its rhythm names that is no meeting of it, as it was typed; null for nothing
 */
record SeriesRequest(Series series, String replaces, UsualHours.Source hours, List<String> besides) {

    /** A series whose hours were all typed. */
    static SeriesRequest typed(Series series) {
        return new SeriesRequest(series, null, null, null);
    }
}
