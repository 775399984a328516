package se.budkavle.bot.view.minutes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.ItemDays;
import se.budkavle.storage.minutes.MinutesDays;

/** Reads on which day a meeting of several days discussed each agenda item. */
@Component
public class MeetingDayLoader {

    private final MinutesDays begun;
    private final Association association;

    MeetingDayLoader(MinutesDays begun, Association association) {
        this.begun = begun;
        this.association = association;
    }

    /**
     * Returns the days on which the meeting is held. Does not include the day after a meeting that ends at midnight.
     */
    public List<LocalDate> of(Meeting meeting) {
        var first = LocalDate.ofInstant(meeting.startsAt(), association.zone());
        var last = LocalDate.ofInstant(meeting.endsAt().minusMillis(1), association.zone());
        return first.datesUntil(last.plusDays(1)).toList();
    }

    /**
     * Returns a map from the id of each agenda item to the day on which the item was discussed. Returns an empty map
     * for a meeting of one day, because the minutes already name the day of the meeting.
     *
     * @param order the ids of the items in the order in which they were discussed
     */
    public Map<String, LocalDate> of(Meeting meeting, List<String> order) {
        var days = of(meeting);
        return days.size() == 1
                ? Map.of()
                : ItemDays.of(days.get(0), order, begun.findAllByMeetingIdOrderByDay(meeting.id()));
    }
}
