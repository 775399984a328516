package se.budkavle.bot.when;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import se.budkavle.storage.Refusal;

/**
 * The purpose for which a date is typed; it decides the year of a day that is typed without a year.
 *
 * @param typed the whole text, quoted in refusals
 * @param from the start of the period for its end; today for every other purpose
 */
record DateContext(String typed, LocalDate today, LocalDate from, Purpose purpose) {

    /** How far back a day without a year may still be meant to be in the past. */
    private static final Period RECENT = Period.ofMonths(3);
    /** The length from which a period into the next year is doubtful, because its end may be mistyped. */
    private static final Period ALMOST_A_YEAR = Period.ofMonths(11);
    /** The distance from the current year beyond which a typed year is refused. */
    private static final int YEARS_AWAY = 20;

    /** The purposes for which dates are typed. */
    enum Purpose {
        /** A single future day; if a recent past day is possible too, the text is ambiguous. */
        DAY,
        /** The text names the first day of a period, and this day may be in the recent past. */
        START,
        /** The text names the last day of a period, which is the first matching day after the period's start. */
        END,
        /** The day of something that exists, in any year. */
        NAME
    }

    /** Returns the possible years of a day without a year, the next one first. */
    List<LocalDate> inPossibleYears(YearlessDay day) {
        var next = day.next(from);
        var previous = day.previous(from);
        var recent = previous.filter(date -> !date.isBefore(from.minus(RECENT)));
        if (purpose == Purpose.NAME) {
            return Stream.concat(next.stream(), previous.stream()).toList();
        }
        if (purpose == Purpose.START && recent.isPresent()) {
            return recent.stream().toList();
        }
        if (next.isEmpty()) {
            throw notInThisYear(day);
        }
        boolean maybePrevious = purpose == Purpose.END ? isAlmostAYearLater(next.get()) : recent.isPresent();
        return maybePrevious
                ? Stream.concat(next.stream(), previous.stream()).toList()
                : next.stream().toList();
    }

    private boolean isAlmostAYearLater(LocalDate end) {
        return end.getYear() != from.getYear() && end.isAfter(from.plus(ALMOST_A_YEAR)) && !isWholeYear(end);
    }

    /** Returns whether the period is a year of whole months: from the 6th to the 5th may be two mistyped days. */
    private boolean isWholeYear(LocalDate end) {
        return from.getDayOfMonth() == 1 && end.equals(from.plusYears(1).minusDays(1));
    }

    private Refusal notInThisYear(YearlessDay day) {
        var next = day.nextOfAnyYear(from);
        return new Refusal(
                "when.not-in-this-year",
                Typed.quoted(typed),
                String.valueOf(day.yearWithout(from)),
                Occasion.said(next),
                next.toString());
    }

    /** Returns the typed year; throws a refusal for a year that is too far away. */
    int year(String year) {
        int number = Integer.parseInt(year);
        if (Math.abs(number - today.getYear()) > YEARS_AWAY) {
            throw new Refusal(
                    "when.no-such-year",
                    Typed.quoted(typed),
                    year,
                    String.valueOf(today.getYear() - YEARS_AWAY),
                    String.valueOf(today.getYear() + YEARS_AWAY));
        }
        return number;
    }

    /** Returns the day from which the next such weekday is meant when no week is typed. */
    LocalDate weekdaysFrom() {
        return from.isAfter(today) ? from : today;
    }
}
