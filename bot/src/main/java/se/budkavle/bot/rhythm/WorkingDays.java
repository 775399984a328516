package se.budkavle.bot.rhythm;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Computes which days are working days. Weekends, public holidays and holiday eves are not working days. If the July
 * pause applies, days in July are not working days.
 */
@Component
public class WorkingDays {

    private static final int CHRISTMAS_EVE = 24;
    private static final int EPIPHANY = 6;

    private final Holidays holidays;

    WorkingDays(HolidaySettings settings) {
        this.holidays = new Holidays(settings.holidays());
    }

    /** Returns the working days of a country, given by its code, for example "se". */
    public static WorkingDays of(String country) {
        return new WorkingDays(new HolidaySettings(country));
    }

    public boolean isWorking(LocalDate date, boolean julyPause) {
        return whyNot(date, julyPause).isEmpty();
    }

    /**
     * Returns the reason why a day is not a working day; empty for a working day. If several reasons apply, a holiday
     * takes precedence over July, and July over a weekend.
     */
    public Optional<NonWorkingReason> whyNot(LocalDate date, boolean julyPause) {
        var holiday = holidays.on(date);
        if (holiday.isPresent()) {
            return holiday;
        }
        if (julyPause && date.getMonth() == Month.JULY) {
            return Optional.of(NonWorkingReason.JULY);
        }
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                ? Optional.of(NonWorkingReason.WEEKEND)
                : Optional.empty();
    }

    /** Returns why the first non-working day of these days is not a working day; empty if all are working days. */
    public Optional<NonWorkingReason> firstWhyNot(LocalDate first, LocalDate last, boolean julyPause) {
        return first.datesUntil(last.plusDays(1))
                .flatMap(day -> whyNot(day, julyPause).stream())
                .findFirst();
    }

    /**
     * Returns whether the day is from 24 December to 5 January, when many people are on holiday even on working days.
     */
    static boolean isChristmas(LocalDate day) {
        return day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= CHRISTMAS_EVE
                || day.getMonth() == Month.JANUARY && day.getDayOfMonth() < EPIPHANY;
    }

    /** Returns the first working day after the given day. */
    public LocalDate nextWorkingDay(LocalDate date, boolean julyPause) {
        var next = date.plusDays(1);
        while (!isWorking(next, julyPause)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** Returns the nearest working day before the given day. */
    public LocalDate previousWorkingDay(LocalDate date, boolean julyPause) {
        var previous = date.minusDays(1);
        while (!isWorking(previous, julyPause)) {
            previous = previous.minusDays(1);
        }
        return previous;
    }
}
