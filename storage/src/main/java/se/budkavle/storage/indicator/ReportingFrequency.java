package se.budkavle.storage.indicator;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * How often people report a value of an indicator, or how often the bot counts and stores the value. Every period ends
 * on the last day of a month, and the last period of a year ends in December.
 */
public enum ReportingFrequency {
    YEAR(12),
    HALF_YEAR(6),
    TERTIAL(4),
    QUARTER(3);

    private final int months;

    ReportingFrequency(int months) {
        this.months = months;
    }

    /** Returns the last day of the period that contains this day. */
    public LocalDate endOfPeriod(LocalDate day) {
        int month = (day.getMonthValue() + months - 1) / months * months;
        return YearMonth.of(day.getYear(), month).atEndOfMonth();
    }

    /** Returns the last day of the latest period that ended before this day. */
    public LocalDate latestEnd(LocalDate day) {
        return YearMonth.from(endOfPeriod(day)).minusMonths(months).atEndOfMonth();
    }

    /** Returns the first day of the period with this last day. */
    public LocalDate startOfPeriod(LocalDate end) {
        return YearMonth.from(end).minusMonths(months - 1L).atDay(1);
    }
}
