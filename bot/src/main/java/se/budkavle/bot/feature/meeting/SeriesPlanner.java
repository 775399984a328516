package se.budkavle.bot.feature.meeting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.meeting.AllSeries;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Series;

/** Stores the meetings of a series in one transaction; meetings of a replaced series are taken over with their answers. */
@Component
class SeriesPlanner {

    private final AllSeries series;
    private final Meetings meetings;
    private final MeetingChanges changing;
    private final SeriesReplacement replacing;
    private final AuditLog audit;
    private final Clock clock;

    SeriesPlanner(
            AllSeries series,
            Meetings meetings,
            MeetingChanges changing,
            SeriesReplacement replacing,
            AuditLog audit,
            Clock clock) {
        this.series = series;
        this.meetings = meetings;
        this.changing = changing;
        this.replacing = replacing;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Stores a series with a meeting on each of these days.
     *
     * @param replaced the series that the planned one replaces; null for none
     */
    @Transactional
    List<Meeting> store(Series planned, List<SeriesDates.Day> days, Series replaced, String by) {
        var now = clock.instant();
        series.save(planned);
        var old = replaced == null ? List.<Meeting>of() : replacing.ahead(replaced, planned);
        var pairs = SeriesReplacement.pairs(days, old);
        var stored = new ArrayList<Meeting>();
        for (var day : days) {
            var before = pairs.get(day);
            stored.add(
                    before == null
                            ? meetings.save(Meeting.of(planned, day.wanted(), day.startsAt(), day.endsAt(), now))
                            : changing.adopt(before, planned, day.wanted(), day.startsAt(), day.endsAt(), by));
        }
        old.stream().filter(left -> !pairs.containsValue(left)).forEach(left -> changing.cancel(left.id(), null, by));
        if (replaced != null) {
            series.save(replaced.endingOn(planned.begins().minusDays(1)));
        }
        audit.save(AuditEntry.of(
                by, "meeting.plan", planned.id(), planned.networkId() + ", " + stored.size() + " meetings", now));
        return stored;
    }
}
