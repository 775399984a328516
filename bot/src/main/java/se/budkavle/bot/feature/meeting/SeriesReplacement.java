package se.budkavle.bot.feature.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Series;

/** Matches the days of a new series with the meetings of the series that it replaces, so that answers stay with their day. */
@Component
class SeriesReplacement {

    /** The longest time between a day and a meeting that can be matched. */
    private static final Duration FARTHEST = Duration.ofDays(31);

    private final Meetings meetings;
    private final Association association;
    private final Clock clock;

    SeriesReplacement(Meetings meetings, Association association, Clock clock) {
        this.meetings = meetings;
        this.association = association;
        this.clock = clock;
    }

    /** Returns the coming meetings of the replaced series, from the day on which the new series begins. */
    List<Meeting> ahead(Series replaced, Series planned) {
        return meetings.findAllBySeriesIdOrderBySeriesDate(replaced.id()).stream()
                .filter(meeting -> meeting.isAhead(clock.instant())
                        && !meeting.seriesDate().isBefore(planned.begins()))
                .toList();
    }

    /** Returns the days of the new series on which a meeting of the replaced series is cancelled; they stay cancelled. */
    List<SeriesDates.Day> cancelled(Series replaced, List<SeriesDates.Day> days) {
        var cancelled = meetings.findAllBySeriesIdOrderBySeriesDate(replaced.id()).stream()
                .filter(Meeting::isCancelled)
                .toList();
        return days.stream()
                .filter(day -> cancelled.stream()
                        .anyMatch(meeting -> meeting.seriesDate().equals(day.wanted())
                                || dayOf(meeting).equals(day.date())))
                .toList();
    }

    /** Returns the meeting that each day takes over: that of the same day, else the nearest one left; a missing day gets a new meeting. */
    static Map<SeriesDates.Day, Meeting> pairs(List<SeriesDates.Day> days, List<Meeting> ahead) {
        record Pair(SeriesDates.Day day, Meeting meeting) {

            boolean isSameDay() {
                return day.wanted().equals(meeting.seriesDate());
            }

            Duration apart() {
                return Duration.between(day.startsAt(), meeting.startsAt()).abs();
            }
        }
        var possible = new ArrayList<Pair>();
        days.forEach(day -> ahead.forEach(meeting -> possible.add(new Pair(day, meeting))));
        possible.sort(Comparator.comparing((Pair pair) -> !pair.isSameDay()).thenComparing(Pair::apart));
        var pairs = new HashMap<SeriesDates.Day, Meeting>();
        var taken = new HashSet<String>();
        for (var pair : possible) {
            if (pair.apart().compareTo(FARTHEST) <= 0
                    && !pairs.containsKey(pair.day())
                    && taken.add(pair.meeting().id())) {
                pairs.put(pair.day(), pair.meeting());
            }
        }
        return pairs;
    }

    private LocalDate dayOf(Meeting meeting) {
        return LocalDate.ofInstant(meeting.startsAt(), association.zone());
    }
}
