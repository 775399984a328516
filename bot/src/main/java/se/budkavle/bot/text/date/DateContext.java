package se.budkavle.bot.text.date;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import se.budkavle.storage.Refusal;

/**
 * The data that determine what a typed date means, and which years are possible for a date typed without a year: for
 * example today's date and the purpose of the typed date.
 *
 * @param typed the whole typed text; error messages quote this text
 * @param from the first day of the period if {@code purpose} is {@code END}; today for every other purpose
 */
record DateContext(String typed, LocalDate today, LocalDate from, Purpose purpose) {

    /**
     * The time before today within which a date typed without a year can mean a past day, for the purposes DAY and
     * START.
     */
    private static final Period RECENT = Period.ofMonths(3);
    /** The length above which a period whose last day was typed without a year may be a typing error. */
    private static final Period ALMOST_A_YEAR = Period.ofMonths(11);
    /** The maximum distance between a typed year and the current year, in years. */
    private static final int YEARS_AWAY = 20;

    /**
     * The purposes of a typed date, such as the first day of a period. The purpose determines the possible years of a
     * date without a year.
     */
    enum Purpose {
        /** One day in the future. The text is ambiguous if it can also mean a day in the past three months. */
        DAY,
        /** The first day of a period, which may be up to three months in the past. */
        START,
        /** A day that has begun. A day without a year means its latest occurrence, which may be today. */
        PAST,
        /**
         * The last day of a period. A day without a year means its first occurrence on or after the first day of the
         * period.
         */
        END,
        /** The day of a stored meeting that the user wants to find, in the past or in the future. */
        NAME
    }

    /**
     * Returns the dates that a day typed without a year can mean, the next occurrence first. Throws a refusal if the
     * purpose needs a future day and the day, for example 29 February, does not exist in the next possible year.
     */
    List<LocalDate> inPossibleYears(YearlessDay day) {
        if (purpose == Purpose.PAST) {
            return day.previous(today.plusDays(1)).stream().toList();
        }
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

    /**
     * Returns whether the period starts on the first of a month and lasts exactly one year. Users clearly intend such a
     * period, whereas a period from 6 March to 5 March of the next year may be a typing error.
     */
    private boolean isWholeYear(LocalDate end) {
        return from.getDayOfMonth() == 1 && end.equals(from.plusYears(1).minusDays(1));
    }

    private Refusal notInThisYear(YearlessDay day) {
        var next = day.nextOfAnyYear(from);
        return new Refusal(
                "when.not-in-this-year",
                TypedTextNormalizer.quoted(typed),
                String.valueOf(day.yearWithout(from)),
                Occasion.said(next),
                next.toString());
    }

    /**
     * Parses a year that a user has typed. Throws a refusal if the year is more than 20 years from the current year.
     */
    int year(String year) {
        int number = Integer.parseInt(year);
        if (Math.abs(number - today.getYear()) > YEARS_AWAY) {
            throw new Refusal(
                    "when.no-such-year",
                    TypedTextNormalizer.quoted(typed),
                    year,
                    String.valueOf(today.getYear() - YEARS_AWAY),
                    String.valueOf(today.getYear() + YEARS_AWAY));
        }
        return number;
    }

    /**
     * Returns the earliest day that a weekday typed without a week can mean: today, or the start of the period if the
     * period starts later.
     */
    LocalDate weekdaysFrom() {
        return from.isAfter(today) ? from : today;
    }
}
