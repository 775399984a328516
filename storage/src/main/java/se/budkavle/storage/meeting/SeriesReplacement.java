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
 * Decides what happens to the coming meetings of a series when another series replaces it.
 *
 * @param kept maps each day of the new series that takes over a meeting with its answers to that meeting; a day of
 *     {@code byHand} is there as it is held
 * @param byHand maps days of the new series to the day and time to which a person moved their meeting, where it stays
 * @param takenBack the days of the new series that take over a meeting which a person had moved, and which now moves
 *     again
 * @param again maps each day of the new series on which an earlier replacement cancelled a meeting to that meeting,
 *     which is held again
 * @param stayCancelled the days of the new series on which the replaced one has a cancelled meeting; they get no
 *     meeting
 * @param gone the meetings without a day in the new series; they are cancelled
 * @param cancelled the meetings that were cancelled before; they follow into the new series, so that a later
 *     replacement finds them too
 * @param undecided the cancelled meetings without a day in the new series; the organiser decides about a new meeting
 *     near them
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
     * The longest time between a day and a meeting that it takes over, because answers for another month are useless.
     */
    private static final Duration FARTHEST = Duration.ofDays(31);

    /**
     * The value of a pair. It exceeds the sum of the hours between all pairs of a series, so that as many meetings as
     * possible are kept.
     */
    private static final long PAIR = 1_000_000;

    /** Returns an empty replacement, for a new series that replaces no other. */
    public static SeriesReplacement none() {
        return new SeriesReplacement(
                Map.of(), Map.of(), List.of(), Map.of(), List.of(), List.of(), List.of(), List.of());
    }

    /**
     * The meetings of the replaced series and of the series before it.
     *
     * @param all all meetings of the replaced series
     * @param usual the days and times that the replaced series gives; a meeting at another time was moved by a person
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
     * Pairs days and meetings: first those of the same date in the rhythm, then those held on the same day, then those
     * cancelled by an earlier replacement, then the others in order. A meeting that a person has moved stays where it
     * is, if its date is still in the rhythm and the new series has no other meeting on that day.
     *
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

    /** Returns the days whose meetings stay where a person has moved them, with the day and time of each. */
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

    /** Tells whether nothing that people see differs between the new series and the one that it replaces. */
    public boolean changesNothing(Series planned, int days) {
        return gone.isEmpty()
                && kept.size() == days
                && kept.entrySet().stream().allMatch(pair -> pair.getValue().isSameAs(planned, pair.getKey()));
    }

    /** Returns the coming meetings of the replaced series, which are kept or cancelled. */
    public List<Meeting> replaced() {
        var all = new ArrayList<>(kept.values());
        all.addAll(gone);
        return all;
    }

    /** Moves the pairs of this kind from the lists to the map. */
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
     * Returns as many pairs as possible whose days and meetings have the same order, with the least time between them.
     */
    private static Map<SeriesDay, Meeting> inOrder(
            List<SeriesDay> days, List<Meeting> meetings, Map<SeriesDay, Meeting> kept) {
        var between = new TreeSet<LocalDate>();
        kept.keySet().forEach(day -> between.add(day.seriesDate()));
        // Holds the highest possible sum of the values of pairs from each day and meeting on.
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
     * Returns the value of a pair; 0 when its day and meeting are too far apart or have a kept meeting between them.
     */
    private static long value(SeriesDay day, Meeting meeting, NavigableSet<LocalDate> between) {
        var apart = Duration.between(day.startsAt(), meeting.startsAt()).abs();
        boolean isLater = day.seriesDate().isAfter(meeting.seriesDate());
        var first = isLater ? meeting.seriesDate() : day.seriesDate();
        var last = isLater ? day.seriesDate() : meeting.seriesDate();
        return apart.compareTo(FARTHEST) > 0 || !between.subSet(first, last).isEmpty() ? 0 : PAIR - apart.toHours();
    }
}
