package se.budkavle.bot.rhythm;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Proposes days for a deadline: Fridays and the final days of months. If the Friday or the final day of the month is
 * not a working day, proposes the nearest earlier working day.
 */
public final class DeadlineProposer {

    /** The minimum number of days until a proposed deadline, so that people have a week for the task. */
    private static final int SHORTEST_DAYS = 7;

    /** The maximum number of days until a proposed deadline. People would forget a task with a later deadline. */
    private static final int LONGEST_DAYS = 60;

    private static final int MOST_PROPOSED = 6;

    private DeadlineProposer() {}

    /**
     * Returns up to six deadlines, earliest first, from 7 to 60 days after the given day. No returned deadline is in
     * July or between Christmas and Epiphany, when most people are away.
     */
    public static List<LocalDate> after(LocalDate today, WorkingDays days) {
        var earliest = today.plusDays(SHORTEST_DAYS);
        var latest = today.plusDays(LONGEST_DAYS);
        var firstFriday = earliest.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        var fridays = IntStream.rangeClosed(0, LONGEST_DAYS / 7).mapToObj(firstFriday::plusWeeks);
        var monthEnds = IntStream.rangeClosed(0, 2)
                .mapToObj(today::plusMonths)
                .map(day -> day.with(TemporalAdjusters.lastDayOfMonth()));
        Predicate<LocalDate> isAtWork = day -> days.isWorking(day, true) && !WorkingDays.isChristmas(day);
        return Stream.concat(fridays, monthEnds)
                .map(day -> isAtWork.test(day) ? day : lastBefore(day, isAtWork))
                .filter(day -> !day.isBefore(earliest) && !day.isAfter(latest))
                .distinct()
                .sorted()
                .limit(MOST_PROPOSED)
                .toList();
    }

    private static LocalDate lastBefore(LocalDate day, Predicate<LocalDate> isAtWork) {
        var before = day.minusDays(1);
        while (!isAtWork.test(before)) {
            before = before.minusDays(1);
        }
        return before;
    }
}
