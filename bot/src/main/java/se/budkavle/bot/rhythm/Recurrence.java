package se.budkavle.bot.rhythm;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import se.budkavle.bot.text.date.TypedTextNormalizer;
import se.budkavle.storage.Refusal;

/**
 * A recurrence rule for dates in the format of RFC 5545, for example FREQ=MONTHLY;BYDAY=3TH;BYMONTH=3,6,9,12.
 *
 * <p>The dates have no time zone, and hours are stored separately, so that 09:00 stays 09:00 when daylight saving time
 * begins.
 */
public final class Recurrence {

    /** The maximum number of dates that are computed from a rule, even if the rule has no end. */
    public static final int MOST_DATES = 400;

    private static final int LONGEST = 300;
    private static final Set<Freq> BY_DAYS = EnumSet.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);

    private final String rrule;

    private Recurrence(String rrule) {
        this.rrule = rrule;
    }

    /**
     * Parses a rule with or without the prefix "RRULE:". Throws a refusal if the rule is invalid or too long, contains
     * hours or has no dates, such as a rule for 31 February.
     */
    public static Recurrence of(String rrule) {
        var text = rrule.strip().toUpperCase(Locale.ROOT).replaceFirst("^RRULE:", "");
        try {
            var rule = parsed(text);
            // Creates an iterator to detect a rule without dates, such as a rule for 31 February, because parsing
            // accepts this rule.
            rule.iterator(new DateTime(2000, 0, 1));
            if (text.length() > LONGEST || !BY_DAYS.contains(rule.getFreq()) || isNotOfDays(rule)) {
                throw unreadable(rrule);
            }
            return new Recurrence(text);
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException | IllegalStateException e) {
            throw unreadable(rrule);
        }
    }

    /**
     * Returns all dates of the recurrence rule from the first to the last day of a period, both included. Counts
     * intervals such as "every other week" from the first day of the period.
     */
    public List<LocalDate> dates(LocalDate from, LocalDate to) {
        return dates(from, from, to);
    }

    /**
     * Returns the dates of the recurrence rule from the first to the last day of a period, both included.
     *
     * @param start the day from which intervals such as "every other week" are counted
     */
    public List<LocalDate> dates(LocalDate start, LocalDate from, LocalDate to) {
        var dates = new ArrayList<LocalDate>();
        try {
            gather(start, from, to, dates);
        } catch (IllegalArgumentException | IllegalStateException noMoreFound) {
            // The library lib-recur throws an exception if it searches far into the future and finds no further date.
            // The exception is ignored, because the list already contains all dates of the rule.
        }
        return List.copyOf(dates);
    }

    /**
     * Returns a start day for a monthly rule such as "every three months", so that none of its dates is in
     * {@code month}. Tries {@code from} and the same day one month later. Returns {@code from} if neither start avoids
     * the month. Returns {@code from} also for a rule that is not monthly or has no interval.
     */
    public LocalDate startAvoiding(Month month, LocalDate from, LocalDate to) {
        if (!rrule.matches("FREQ=MONTHLY;INTERVAL=\\d+(?:;BYDAY=[^;]*|;BYMONTHDAY=[^;]*)?(?:;BYSETPOS=[^;]*)?")) {
            return from;
        }
        return Stream.of(from, from.plusMonths(1))
                .filter(start -> dates(start, to).stream().noneMatch(date -> date.getMonth() == month))
                .findFirst()
                .orElse(from);
    }

    private void gather(LocalDate start, LocalDate from, LocalDate to, List<LocalDate> dates) {
        var rule = startingAt(start);
        var next = rule.iterator(dateTime(start));
        if (from.isAfter(start)) {
            next.fastForward(dateTime(from));
        }
        while (next.hasNext() && dates.size() < MOST_DATES) {
            var found = next.nextDateTime();
            var date = LocalDate.of(found.getYear(), found.getMonth() + 1, found.getDayOfMonth());
            if (date.isAfter(to)) {
                return;
            }
            if (!date.isBefore(from) && isInNamedWeek(date, rule) && !dates.contains(date)) {
                dates.add(date);
            }
        }
    }

    /**
     * Returns whether the date is in one of the week numbers and on one of the weekdays that the recurrence rule names.
     * A rule without weekdays allows every weekday. A rule without week numbers allows every date. The check is
     * necessary, because the library lib-recur computes wrong dates for week 53 in years without a week 53.
     */
    private static boolean isInNamedWeek(LocalDate date, RecurrenceRule rule) {
        var weeks = rule.getByPart(Part.BYWEEKNO);
        int week = date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        int last = (int) IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(date).getMaximum();
        var weekday = date.getDayOfWeek().name().substring(0, 2);
        return weeks == null
                || (weeks.contains(week) || weeks.contains(week - last - 1))
                        && (rule.getByDayPart() == null
                                || rule.getByDayPart().stream()
                                        .anyMatch(day -> day.weekday.name().equals(weekday)));
    }

    /** Returns the rule in RFC 5545 format, without the prefix "RRULE:". */
    public String rrule() {
        return rrule;
    }

    /**
     * Parses the rule for a series that starts on the given day. If a monthly or yearly rule names no day, the series
     * uses the start's day of the month. If the start is the 29th, 30th or 31st, shorter months use their last day,
     * because an unchanged rule would skip the shorter months.
     */
    private RecurrenceRule startingAt(LocalDate start) {
        try {
            var rule = parsed(rrule);
            boolean onDayOfStart = rule.getFreq() == Freq.MONTHLY || rule.getFreq() == Freq.YEARLY;
            if (!onDayOfStart || start.getDayOfMonth() <= 28 || namesADay(rule)) {
                return rule;
            }
            var days = IntStream.rangeClosed(28, start.getDayOfMonth())
                    .mapToObj(String::valueOf)
                    .collect(Collectors.joining(","));
            var month = rule.getFreq() == Freq.YEARLY && !rule.hasPart(Part.BYMONTH)
                    ? ";BYMONTH=" + start.getMonthValue()
                    : "";
            // Converts a yearly rule with several months into a monthly rule. In a rule with FREQ=YEARLY, BYSETPOS=-1
            // selects the last day of the year, not of each month.
            return parsed((rule.hasPart(Part.BYMONTH) ? rrule.replace("FREQ=YEARLY", "FREQ=MONTHLY") : rrule) + month
                    + ";BYMONTHDAY=" + days + ";BYSETPOS=-1");
        } catch (InvalidRecurrenceRuleException e) {
            throw new AssertionError("The rule was read before: " + rrule, e);
        }
    }

    private static RecurrenceRule parsed(String text) throws InvalidRecurrenceRuleException {
        var rule = new RecurrenceRule(text, RfcMode.RFC5545_STRICT);
        if (rule.getUntil() != null && !rule.getUntil().isAllDay()) {
            rule.setUntil(rule.getUntil().toAllDay());
        }
        return rule;
    }

    // Recurrence must not store constants of lib-recur's enum Part in static fields, because the enum must not be
    // initialised before lib-recur has parsed its first rule.

    private static boolean namesADay(RecurrenceRule rule) {
        return Stream.of(Part.BYDAY, Part.BYMONTHDAY, Part.BYYEARDAY, Part.BYWEEKNO, Part.BYSETPOS)
                .anyMatch(rule::hasPart);
    }

    private static boolean isNotOfDays(RecurrenceRule rule) {
        return Stream.of(Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND, Part.RSCALE).anyMatch(rule::hasPart);
    }

    private static DateTime dateTime(LocalDate date) {
        return new DateTime(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
    }

    private static Refusal unreadable(String typed) {
        return new Refusal("rhythm.unreadable", TypedTextNormalizer.quoted(typed));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recurrence rhythm && rrule.equals(rhythm.rrule);
    }

    @Override
    public int hashCode() {
        return rrule.hashCode();
    }

    @Override
    public String toString() {
        return rrule;
    }
}
