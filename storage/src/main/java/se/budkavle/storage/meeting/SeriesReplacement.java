package se.budkavle.storage.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * Decides what happens to the coming meetings of a meeting series (the old meetings) when a new series replaces that
 * series.
 *
 * @param kept maps days of the new series to the old meetings that take place on these days, so that people's answers
 *     stay valid. For a meeting in {@code byHand}, the key is the day and time to which a person moved the meeting.
 * @param byHand the old meetings that stay where a person has moved them: maps the day of the new series to the day and
 *     time of the meeting
 * @param takenBack days of the new series whose old meeting a person had moved; the replacement moves this meeting
 *     again
 * @param again maps days of the new series to meetings that an earlier replacement cancelled; these meetings take place
 *     again
 * @param stayCancelled days of the new series on which an old meeting was cancelled; no new meeting is created on these
 *     days
 * @param gone old meetings for which the new series has no day; they are cancelled
 * @param cancelled old meetings that were cancelled before the replacement; they become part of the new series, so that
 *     a later replacement finds them too
 * @param undecided old meetings that were cancelled before and have no day in the new series; the organiser decides
 *     whether to hold a new meeting in place of each
 */
public record SeriesReplacement(
        Map<SeriesDay, Meeting> kept,
        Map<SeriesDay, SeriesDay> byHand,
        List<SeriesDay> takenBack,
        Map<SeriesDay, Meeting> again,
        List<SeriesDay> stayCancelled,
        List<Meeting> gone,
        List<Meeting> cancelled,
        List<Meeting> undecided) {

    /**
     * The longest time by which a replacement may move a meeting. People's answers to the old day would say nothing
     * about a day that is farther away.
     */
    private static final Duration FARTHEST = Duration.ofDays(31);

    /**
     * The value of matching one day with one meeting, minus the hours between the two. The value is so large that one
     * more match always outweighs all hours. The best matching therefore keeps as many meetings as possible.
     */
    private static final long PAIR = 1_000_000;

    /** Returns an empty result, for a new series that replaces no other series. */
    public static SeriesReplacement none() {
        return new SeriesReplacement(
                Map.of(), Map.of(), List.of(), Map.of(), List.of(), List.of(), List.of(), List.of());
    }

    /**
     * The meetings of the series that is replaced, with the data needed to replace the series.
     *
     * @param all all meetings of the replaced series
     * @param usual the days and times that the replaced series plans; a meeting at another time was moved by a person
     * @param cancelledEarlier the meetings of the network that earlier replacements cancelled
     */
    public record Replaced(List<Meeting> all, List<SeriesDay> usual, List<Meeting> cancelledEarlier) {

        private boolean isMovedByHand(Meeting meeting) {
            return usual.stream()
                    .anyMatch(day -> day.seriesDate().equals(meeting.seriesDate())
                            && !(day.startsAt().equals(meeting.startsAt())
                                    && day.endsAt().equals(meeting.endsAt())));
        }
    }

    /**
     * Matches the days of the new series with the meetings of the replaced series, step by step. First come meetings
     * with an equal date in the recurrence rule. Then come meetings held on a day of the new series, and meetings that
     * an earlier replacement cancelled. Last, the remaining meetings are matched in order of time.
     *
     * <p>A meeting that a person has moved may stay where it is. For this, the new series must have the meeting's date
     * in its rule, and no other meeting on the day to which the meeting was moved.
     *
     * @param days the days of the new series
     * @param begins the first day of the new series
     */
    public static SeriesReplacement of(
            List<SeriesDay> days, Replaced replaced, LocalDate begins, ZoneId zone, Instant now) {
        var meetings = replaced.all();
        BiPredicate<SeriesDay, Meeting> sameDate =
                (day, meeting) -> day.seriesDate().equals(meeting.seriesDate());
        BiPredicate<SeriesDay, Meeting> sameDay =
                (day, meeting) -> day.date().equals(LocalDate.ofInstant(meeting.startsAt(), zone));
        var cancelled = meetings.stream().filter(Meeting::isCancelled).toList();
        var follow = cancelled.stream()
                .filter(one -> !Objects.requireNonNull(one.seriesDate()).isBefore(begins))
                .toList();
        var undecided = follow.stream()
                .filter(one -> one.startsAt().isAfter(now)
                        && days.stream().noneMatch(day -> sameDate.or(sameDay).test(day, one)))
                .toList();
        var ahead = new ArrayList<>(meetings.stream()
                .filter(one -> one.isAhead(now)
                        && !Objects.requireNonNull(one.seriesDate()).isBefore(begins))
                .sorted(Comparator.comparing(Meeting::seriesDate))
                .toList());
        var left = new ArrayList<>(days);
        left.sort(Comparator.comparing(SeriesDay::seriesDate));
        var stayCancelled = new ArrayList<SeriesDay>();
        var kept = new LinkedHashMap<SeriesDay, Meeting>();
        for (var same : List.of(sameDate, sameDay)) {
            take(same, left, ahead, kept);
            left.stream()
                    .filter(day -> cancelled.stream().anyMatch(one -> same.test(day, one)))
                    .forEach(stayCancelled::add);
            left.removeAll(stayCancelled);
        }
        var byHand = movedByHand(days, kept, replaced, zone);
        byHand.forEach((day, held) -> kept.put(held, Objects.requireNonNull(kept.remove(day))));
        var again = new LinkedHashMap<SeriesDay, Meeting>();
        take(sameDate, left, new ArrayList<>(replaced.cancelledEarlier()), again);
        var rest = inOrder(left, ahead, kept);
        kept.putAll(rest);
        ahead.removeAll(rest.values());
        var takenBack = kept.entrySet().stream()
                .filter(pair -> !byHand.containsValue(pair.getKey()) && replaced.isMovedByHand(pair.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return new SeriesReplacement(kept, byHand, takenBack, again, stayCancelled, ahead, follow, undecided);
    }

    /**
     * Returns the days of the new series whose old meetings stay where a person has moved them. Maps each day to the
     * day and time of the old meeting.
     */
    private static Map<SeriesDay, SeriesDay> movedByHand(
            List<SeriesDay> days, Map<SeriesDay, Meeting> kept, Replaced replaced, ZoneId zone) {
        var moved = new LinkedHashMap<SeriesDay, SeriesDay>();
        kept.forEach((day, meeting) -> {
            var date = LocalDate.ofInstant(meeting.startsAt(), zone);
            boolean isFree = days.stream()
                    .noneMatch(other -> !other.equals(day) && other.date().equals(date));
            if (day.seriesDate().equals(meeting.seriesDate()) && isFree && replaced.isMovedByHand(meeting)) {
                moved.put(day, new SeriesDay(day.seriesDate(), date, meeting.startsAt(), meeting.endsAt()));
            }
        });
        return moved;
    }

    /**
     * Tells whether people see no difference after the new series has replaced the old one.
     *
     * @param planned the new series
     * @param days how many days the new series has
     */
    public boolean changesNothing(Series planned, int days) {
        return gone.isEmpty()
                && kept.size() == days
                && kept.entrySet().stream().allMatch(pair -> pair.getValue().isSameAs(planned, pair.getKey()));
    }

    /** Returns the coming meetings of the replaced series: those that are kept and those that will be cancelled. */
    public List<Meeting> replaced() {
        var all = new ArrayList<>(kept.values());
        all.addAll(gone);
        return all;
    }

    /**
     * Matches days with meetings that meet the condition {@code same}. Each match is removed from {@code days} and
     * {@code meetings} and added to {@code kept}.
     */
    private static void take(
            BiPredicate<SeriesDay, Meeting> same,
            List<SeriesDay> days,
            List<Meeting> meetings,
            Map<SeriesDay, Meeting> kept) {
        for (var day : List.copyOf(days)) {
            meetings.stream().filter(one -> same.test(day, one)).findFirst().ifPresent(meeting -> {
                kept.put(day, meeting);
                days.remove(day);
                meetings.remove(meeting);
            });
        }
    }

    /**
     * Matches as many days with meetings as possible, without changing the order of days or meetings. If several
     * matchings are possible, chooses the one with the least time between days and their meetings.
     */
    private static Map<SeriesDay, Meeting> inOrder(
            List<SeriesDay> days, List<Meeting> meetings, Map<SeriesDay, Meeting> kept) {
        var between = new TreeSet<LocalDate>();
        kept.keySet().forEach(day -> between.add(day.seriesDate()));
        // best[d][m] is the highest possible sum of match values, if only the days from index d on and the meetings
        // from index m on are used.
        var best = new long[days.size() + 1][meetings.size() + 1];
        for (int day = days.size() - 1; day >= 0; day--) {
            for (int meeting = meetings.size() - 1; meeting >= 0; meeting--) {
                best[day][meeting] = Math.max(
                        Math.max(best[day + 1][meeting], best[day][meeting + 1]),
                        best[day + 1][meeting + 1] + value(days.get(day), meetings.get(meeting), between));
            }
        }
        var pairs = new LinkedHashMap<SeriesDay, Meeting>();
        int day = 0;
        int meeting = 0;
        while (day < days.size() && meeting < meetings.size()) {
            if (best[day][meeting] == best[day][meeting + 1]) {
                meeting++;
            } else if (best[day][meeting] == best[day + 1][meeting]) {
                day++;
            } else {
                pairs.put(days.get(day++), meetings.get(meeting++));
            }
        }
        return pairs;
    }

    /**
     * Returns the value of matching this day with this meeting. The value is 0 if they are too far apart, or if a
     * meeting that is already kept lies between them.
     */
    private static long value(SeriesDay day, Meeting meeting, NavigableSet<LocalDate> between) {
        var apart = Duration.between(day.startsAt(), meeting.startsAt()).abs();
        boolean isLater = day.seriesDate().isAfter(meeting.seriesDate());
        var first = isLater ? meeting.seriesDate() : day.seriesDate();
        var last = isLater ? day.seriesDate() : meeting.seriesDate();
        return apart.compareTo(FARTHEST) > 0 || !between.subSet(first, last).isEmpty() ? 0 : PAIR - apart.toHours();
    }
}
