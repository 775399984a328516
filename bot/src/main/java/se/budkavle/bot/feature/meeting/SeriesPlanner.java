package se.budkavle.bot.feature.meeting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.meeting.AllSeries;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Series;
import se.budkavle.storage.meeting.SeriesReplacementPlan;

/**
 * Stores the meetings of a series in one transaction. If the new series replaces an earlier series, takes over the
 * meetings of the earlier series, with people's answers to the meeting notices.
 */
@Component
class SeriesPlanner {

    private final AllSeries series;
    private final Meetings meetings;
    private final MeetingChanges changes;
    private final SeriesDates dates;
    private final Association association;
    private final AuditLog audit;
    private final Clock clock;

    SeriesPlanner(
            AllSeries series,
            Meetings meetings,
            MeetingChanges changes,
            SeriesDates dates,
            Association association,
            AuditLog audit,
            Clock clock) {
        this.series = series;
        this.meetings = meetings;
        this.changes = changes;
        this.dates = dates;
        this.association = association;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Returns the plan that says which meetings of the replaced series are kept, cancelled or reactivated.
     *
     * @param replaced the series that {@code planned} replaces; null if there is none
     * @param keepsVenues whether the kept meetings keep their venues
     * @throws Refusal if another series has already replaced a later part of {@code replaced}, and {@code planned} does
     *     not end before that series begins
     */
    SeriesReplacementPlan replacement(
            @Nullable Series replaced, Series planned, SeriesDates.ComputedDays found, boolean keepsVenues) {
        if (replaced == null) {
            return SeriesReplacementPlan.none();
        }
        requireNotReplacedWithin(replaced, planned);
        return SeriesReplacementPlan.of(
                found.days().stream().map(SeriesDates.Day::held).toList(),
                new SeriesReplacementPlan.Replaced(
                        meetings.findAllBySeriesIdOrderBySeriesDate(replaced.id()),
                        dates.of(replaced).days().stream()
                                .map(SeriesDates.Day::held)
                                .toList(),
                        cancelledEarlier(replaced),
                        keepsVenues ? planned.venue() : null),
                planned.begins(),
                association.zone(),
                clock.instant());
    }

    /**
     * Throws a {@code Refusal} if another series has already replaced the last part of {@code replaced}, and
     * {@code planned} does not end before that other series begins. Recognises the other series by a future meeting
     * with the same creation time as a meeting of {@code replaced}, because a replacement keeps the meetings and their
     * creation times.
     */
    private void requireNotReplacedWithin(Series replaced, Series planned) {
        var plannedAt = meetings.findAllBySeriesIdOrderBySeriesDate(replaced.id()).stream()
                .map(Meeting::createdAt)
                .collect(Collectors.toSet());
        for (var later : series.findAllByNetworkIdOrderByBegins(replaced.networkId())) {
            if (later.begins().isAfter(replaced.ends())
                    && !later.begins().isAfter(planned.ends())
                    && meetings.findAllBySeriesIdOrderBySeriesDate(later.id()).stream()
                            .anyMatch(one -> one.isAhead(clock.instant()) && plannedAt.contains(one.createdAt()))) {
                throw new Refusal("meeting.series-replaced", replaced.ends(), later.begins());
            }
        }
    }

    /**
     * Returns the network's future meetings that the bot cancelled when a series was replaced. Recognises the meetings
     * that the bot cancelled by their dates, which are after the end of their series. Omits meetings that a person
     * cancelled, and the meetings of {@code replaced}.
     */
    private List<Meeting> cancelledEarlier(Series replaced) {
        var ends = series.findAllByNetworkIdOrderByBegins(replaced.networkId()).stream()
                .filter(one -> !one.id().equals(replaced.id()))
                .collect(Collectors.toMap(Series::id, Series::ends));
        var now = clock.instant();
        return meetings.forCalendarOfNetwork(replaced.networkId(), now).stream()
                .filter(one -> one.isCancelled()
                        && one.startsAt().isAfter(now)
                        && one.seriesDate() != null
                        && ends.containsKey(one.seriesId())
                        && one.seriesDate().isAfter(ends.get(one.seriesId())))
                .toList();
    }

    /**
     * Stores a series with a meeting on each of the given days. Throws an exception and stores nothing if a meeting
     * that the series takes over has changed since the preview.
     *
     * @param replaced the series that {@code planned} replaces; null if there is none
     */
    @Transactional
    List<Meeting> store(
            Series planned,
            List<SeriesDates.Day> days,
            @Nullable Series replaced,
            SeriesReplacementPlan replacement,
            String by) {
        var now = clock.instant();
        series.save(planned);
        var stored = new ArrayList<Meeting>();
        for (var one : days) {
            var day = one.held();
            var before =
                    replacement.kept().getOrDefault(day, replacement.again().get(day));
            stored.add(
                    before == null
                            ? meetings.save(Meeting.of(planned, day.seriesDate(), day.startsAt(), day.endsAt(), now))
                            : changes.adopt(before, replacement.of(planned, day), day, by));
        }
        replacement.gone().forEach(left -> changes.cancel(left.id(), null, by));
        replacement.cancelled().forEach(one -> meetings.save(one.inSeries(planned)));
        if (replaced != null) {
            series.save(replaced.endingOn(planned.begins().minusDays(1)));
        }
        audit.save(AuditEntry.of(
                by, "meeting.plan", planned.id(), planned.networkId() + ", " + stored.size() + " meetings", now));
        return stored;
    }
}
