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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides what happens to the future meetings of a meeting series (the old meetings) when a new series replaces the old
 * series.
 *
 * @param kept maps days of the new series to the old meetings that are kept for these days. A kept meeting keeps
 *     people's answers. For a meeting in {@code byHand}, the key in {@code kept} is the day and time to which a person
 *     moved the meeting.
 * @param byHand maps a day of the new series to the actual day and time of the old meeting that is kept for this day;
 *     contains only meetings that a person has moved and that keep their new time
 * @param takenBack the days of the new series whose old meeting a person had moved to another time; the replacement
 *     moves the old meeting to the day of the new series
 * @param again maps days of the new series to meetings that an earlier replacement cancelled; the cancellation is
 *     undone
 * @param stayCancelled days of the new series without a meeting, because the old meeting on that day was cancelled
 * @param gone old meetings that will be cancelled, because the new series has no day for them
 * @param cancelled old meetings that were already cancelled and belong to the first day of the new series or a later
 *     day. The cancelled meetings become part of the new series, so that a later replacement finds them too.
 * @param undecided cancelled old meetings in the future that have no day in the new series. The organiser decides for
 *     each cancelled meeting whether to plan a new meeting.
 * @param ownVenues maps days of the new series to the venues of those kept or reactivated meetings that keep a venue of
 *     their own
 */
public record SeriesReplacementPlan(
        Map<SeriesDay, Meeting> kept,
        Map<SeriesDay, SeriesDay> byHand,
        List<SeriesDay> takenBack,
        Map<SeriesDay, Meeting> again,
        List<SeriesDay> stayCancelled,
        List<Meeting> gone,
        List<Meeting> cancelled,
        List<Meeting> undecided,
        Map<SeriesDay, Venue> ownVenues) {

    /**
     * The maximum time between an old meeting and its new day in the last step of the matching. If the new day were
     * farther away, people's answers to the old invitation would be meaningless.
     */
    private static final Duration FARTHEST = Duration.ofDays(31);

    /**
     * The base score for matching a meeting with a day. The number of hours between the meeting and the day is
     * subtracted from the base score. The base score is so large that one more match always counts more than all
     * subtracted hours.
     */
    private static final long PAIR = 1_000_000;

    /** Returns an empty plan, for a new series that does not replace another series. */
    public static SeriesReplacementPlan none() {
        return new SeriesReplacementPlan(
                Map.of(), Map.of(), List.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
    }

    /**
     * The meeting series that is replaced, with its meetings and the data needed to replace it.
     *
     * @param all all meetings of the replaced series
     * @param usual the days and times that the replaced series plans. If a meeting is at another time than its series
     *     plans, a person has moved the meeting.
     * @param cancelledEarlier the meetings of the network that earlier replacements cancelled
     * @param venue the venue that the new series took over, from which a meeting with a venue of its own differs; null
     *     if the user chose the venue for all meetings
     */
    public record Replaced(
            List<Meeting> all,
            List<SeriesDay> usual,
            List<Meeting> cancelledEarlier,
            @Nullable Venue venue) {

        private boolean isMovedByHand(Meeting meeting) {
            return usual.stream()
                    .anyMatch(day -> day.seriesDate().equals(meeting.seriesDate())
                            && !(day.startsAt().equals(meeting.startsAt())
                                    && day.endsAt().equals(meeting.endsAt())));
        }
    }

    /**
     * Matches the days of the new series with the meetings of the replaced series. The first step matches each day with
     * the meeting that has the same date in the recurrence rule. The second step matches days with meetings that are
     * held on the same day. The third step matches days with meetings that an earlier replacement cancelled. The last
     * step matches the remaining days and meetings in chronological order.
     *
     * <p>A meeting that a person has moved keeps its new time only if the recurrence rule of the new series contains
     * the meeting's original date. A moved meeting loses its new time if the new series has another meeting on the new
     * day.
     *
     * @param days the days of the new series
     * @param begins the first day of the new series
     */
    public static SeriesReplacementPlan of(
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
        return new SeriesReplacementPlan(
                kept,
                byHand,
                takenBack,
                again,
                stayCancelled,
                ahead,
                follow,
                undecided,
                ownVenues(kept, again, replaced));
    }

    /**
     * Returns a map from a day of the new series to the actual day and time of the meeting that is kept for this day.
     * Contains only meetings that a person has moved and that keep their new time.
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

    private static Map<SeriesDay, Venue> ownVenues(
            Map<SeriesDay, Meeting> kept, Map<SeriesDay, Meeting> again, Replaced replaced) {
        var own = new LinkedHashMap<SeriesDay, Venue>();
        Stream.of(kept, again)
                .forEach(meetings -> meetings.forEach((day, meeting) -> {
                    if (replaced.venue() != null && !meeting.venue().equals(replaced.venue())) {
                        own.put(day, meeting.venue());
                    }
                }));
        return own;
    }

    /**
     * Returns the series as it applies to the meeting on this day. If the meeting keeps a venue of its own, the
     * returned series has this venue instead of the venue of the whole series.
     */
    public Series of(Series planned, SeriesDay day) {
        return planned.at(ownVenues.getOrDefault(day, planned.venue()));
    }

    /**
     * Returns whether the replacement changes no meeting, because the new series has the same meetings as the old
     * series.
     */
    public boolean changesNothing(Series planned, int days) {
        return gone.isEmpty()
                && kept.size() == days
                && kept.entrySet().stream()
                        .allMatch(pair -> pair.getValue().isSameAs(of(planned, pair.getKey()), pair.getKey()));
    }

    /** Returns the meetings that the new series replaces: the kept meetings and the meetings that will be cancelled. */
    public List<Meeting> replaced() {
        var all = new ArrayList<>(kept.values());
        all.addAll(gone);
        return all;
    }

    /**
     * Matches a day with a meeting if the function {@code same} returns true for the day and the meeting. Removes each
     * matched day and meeting from {@code days} and {@code meetings}, and adds the pair to {@code kept}.
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
     * Matches as many days with meetings as possible, in chronological order. If days and meetings can be matched in
     * several ways, chooses the matching with the smallest sum of time differences.
     */
    private static Map<SeriesDay, Meeting> inOrder(
            List<SeriesDay> days, List<Meeting> meetings, Map<SeriesDay, Meeting> kept) {
        var between = new TreeSet<LocalDate>();
        kept.keySet().forEach(day -> between.add(day.seriesDate()));
        // Dynamic programming: best[d][m] is the maximum sum of scores for the days from index d and the meetings from
        // index m.
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
     * Returns the score of matching this day with this meeting. Returns 0 if the day and the meeting are too far apart.
     * Also returns 0 if a day that is already matched lies between this day and the meeting.
     */
    private static long value(SeriesDay day, Meeting meeting, NavigableSet<LocalDate> between) {
        var apart = Duration.between(day.startsAt(), meeting.startsAt()).abs();
        boolean isLater = day.seriesDate().isAfter(meeting.seriesDate());
        var first = isLater ? meeting.seriesDate() : day.seriesDate();
        var last = isLater ? day.seriesDate() : meeting.seriesDate();
        return apart.compareTo(FARTHEST) > 0 || !between.subSet(first, last).isEmpty() ? 0 : PAIR - apart.toHours();
    }
}
