package se.budkavle.bot.text.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A day that recurs each year, such as 4 December or Thursday of week 12. Some years lack 29 February or the days of
 * week 53.
 *
 * @param orAfter a function that takes a year and returns the date in that year. If the year lacks the date, returns 1
 *     March instead of 29 February, or a day of the next year's week 1 instead of week 53.
 * @param exists a function that takes a year and returns whether the year has this day
 */
record YearlessDay(IntFunction<LocalDate> orAfter, IntPredicate exists) {

    /** The maximum number of years from one 29 February or week 53 to the next. */
    private static final int LONGEST_GAP = 8;

    static YearlessDay of(int month, int day) {
        var named = MonthDay.of(month, day);
        return new YearlessDay(
                year -> named.isValidYear(year)
                        ? named.atYear(year)
                        : named.atYear(year).plusDays(1),
                named::isValidYear);
    }

    static YearlessDay of(int week, DayOfWeek weekday) {
        if (week < 1 || week > 53) {
            throw new DateTimeException("No year has a week " + week);
        }
        return new YearlessDay(
                year -> inWeek(year, week, weekday),
                year -> inWeek(year, week, weekday).get(IsoFields.WEEK_BASED_YEAR) == year);
    }

    private static LocalDate inWeek(int year, int week, DayOfWeek weekday) {
        return LocalDate.of(year, 1, 4).plusWeeks(week - 1L).with(weekday);
    }

    /** Returns the date of the day in the given year. Throws an exception if the year lacks the day. */
    LocalDate in(int year) {
        if (!exists.test(year)) {
            throw new DateTimeException("The year " + year + " lacks the day");
        }
        return orAfter.apply(year);
    }

    /**
     * Returns the first occurrence on or after the given date. Returns empty if the day (for example 29 February) does
     * not exist in the next possible year.
     */
    Optional<LocalDate> next(LocalDate from) {
        return Optional.of(nextYear(from)).filter(exists::test).map(orAfter::apply);
    }

    /**
     * Returns the latest occurrence before the given date. The latest occurrence may be several years earlier, for
     * example for 29 February.
     */
    Optional<LocalDate> previous(LocalDate before) {
        return IntStream.rangeClosed(-1, LONGEST_GAP)
                .map(ago -> before.getYear() - ago)
                .filter(exists)
                .mapToObj(orAfter)
                .filter(date -> date.isBefore(before))
                .findFirst();
    }

    /**
     * Returns the year in which the day would occur next if every year had this day. An error message names the year if
     * it lacks the day, for example 29 February.
     */
    int yearWithout(LocalDate from) {
        return nextYear(from);
    }

    LocalDate nextOfAnyYear(LocalDate from) {
        return IntStream.rangeClosed(nextYear(from), from.getYear() + LONGEST_GAP)
                .filter(exists)
                .mapToObj(orAfter)
                .findFirst()
                .orElseThrow();
    }

    private int nextYear(LocalDate from) {
        return IntStream.rangeClosed(-1, 2)
                .map(ahead -> from.getYear() + ahead)
                .filter(year -> isStillToCome(year, from))
                .findFirst()
                .orElseThrow();
    }

    private boolean isStillToCome(int year, LocalDate from) {
        var date = orAfter.apply(year);
        return date.isAfter(from) || exists.test(year) && date.equals(from);
    }
}
