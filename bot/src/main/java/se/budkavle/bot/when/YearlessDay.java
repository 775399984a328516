package se.budkavle.bot.when;

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
 * A day that comes each year, such as 4 December or Thursday of week 12; some years lack the 29th of February or week
 * 53.
 *
 * @param orAfter returns the day in a year, or the following day in a year that lacks it
 * @param exists returns whether a year has the day
 */
record YearlessDay(IntFunction<LocalDate> orAfter, IntPredicate exists) {

    /** Week 53 and the 29th of February are missing for at most this many years in a row. */
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

    /** Returns the day in this year; throws an exception if the year lacks it. */
    LocalDate in(int year) {
        if (!exists.test(year)) {
            throw new DateTimeException("The year " + year + " lacks the day");
        }
        return orAfter.apply(year);
    }

    /** Returns the first such day from this date on; empty if the year in which it should come lacks it. */
    Optional<LocalDate> next(LocalDate from) {
        return Optional.of(nextYear(from)).filter(exists::test).map(orAfter::apply);
    }

    /** Returns the last such day before this one. */
    Optional<LocalDate> previous(LocalDate before) {
        return IntStream.rangeClosed(-1, LONGEST_GAP)
                .map(ago -> before.getYear() - ago)
                .filter(exists)
                .mapToObj(orAfter)
                .filter(date -> date.isBefore(before))
                .findFirst();
    }

    /** Returns the year in which the day should come next but is missing. */
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
