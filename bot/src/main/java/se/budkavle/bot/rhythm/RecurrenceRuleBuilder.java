package se.budkavle.bot.rhythm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Collects the parts of a typed recurrence, such as weekdays and months, and builds an RFC 5545 rule from them. */
final class RecurrenceRuleBuilder {

    /**
     * The week of the month for a meeting of which the text names only the weekday. The second week avoids New Year,
     * Epiphany and 1 May.
     */
    private static final String SECOND = "2";

    private static final int SHORTEST_MONTH = 28;
    private static final int MONTHS_A_YEAR = 12;

    /**
     * The weekdays that the text names, in RFC 5545 format: MO for every Monday, or 3TH for the third Thursday of the
     * month.
     */
    final List<String> days = new ArrayList<>();

    final Set<Integer> months = new TreeSet<>();
    final Set<Integer> monthDays = new TreeSet<>();
    /** The working days of the month that the text names: 1 for the first working day, -1 for the last. */
    final Set<Integer> workingDays = new TreeSet<>();
    /**
     * The parity of the weeks with meetings: 2 for even weeks, 1 for odd weeks; null if the text does not mention even
     * or odd weeks.
     */
    @Nullable
    Integer firstWeek;

    String unit = "";
    int interval;
    /** True if the text contains a word for "every". */
    boolean every;
    /** True if the text names a unit of time, such as week or month. */
    boolean counted;
    /** True if the text contains a weekday in the plural, such as "Thursdays". */
    boolean plural;

    FrequencyParser.@Nullable ParsedFrequency times;

    /** Returns whether the text names even or odd weeks, but no day of the week. */
    boolean lacksWeekday() {
        return firstWeek != null
                && days.isEmpty()
                && monthDays.isEmpty()
                && workingDays.isEmpty()
                && months.isEmpty()
                && isWeekly();
    }

    /** Returns the rule in RFC 5545 format. Returns empty if the words contradict one another. */
    Optional<String> rrule() {
        if (times != null && !every && days.size() == 1 && days.get(0).length() == 2) {
            days.set(0, SECOND + days.get(0));
        }
        boolean numbered = days.stream().anyMatch(day -> day.length() > 2);
        boolean plain = days.stream().anyMatch(day -> day.length() == 2);
        if (firstWeek != null) {
            return plain && !numbered && monthDays.isEmpty() && workingDays.isEmpty() && months.isEmpty() && isWeekly()
                    ? Optional.of(inAlternateWeeks(firstWeek))
                    : Optional.empty();
        }
        if (!workingDays.isEmpty() && !(days.isEmpty() && monthDays.isEmpty())) {
            return Optional.empty();
        }
        if (numbered && plain || !days.isEmpty() && !monthDays.isEmpty() || monthDays.size() > 1 && months.size() > 1) {
            return Optional.empty();
        }
        if (!months.isEmpty()) {
            // A text that names months means meetings in these months each year, even if the text does not say "each
            // year".
            boolean eachYear = !counted
                    || unit.equals("MONTHLY")
                            && (times != null
                                    ? times.allows(months.size()) || times.allows(1)
                                    : interval == 12 || interval == 12 / months.size());
            return plain || every && !counted || !eachYear
                    ? Optional.empty()
                    : Optional.of("FREQ=MONTHLY" + inMonths());
        }
        if (times != null && times.monthsApart().isEmpty() && !plain) {
            months.addAll(times.months());
            return Optional.of("FREQ=MONTHLY" + inMonths());
        }
        if (plain) {
            boolean weekly = counted ? unit.equals("WEEKLY") : every || plural;
            return weekly ? Optional.of("FREQ=WEEKLY" + apart() + inMonths()) : Optional.empty();
        }
        boolean fits = counted && (unit.equals("MONTHLY") || !numbered && monthDays.isEmpty() && workingDays.isEmpty());
        return fits ? Optional.of("FREQ=" + unit + apart() + inMonths()) : Optional.empty();
    }

    /**
     * Returns the rule's number of meetings a year. Returns empty if the text does not say how many meetings there are
     * in a year.
     */
    Optional<Integer> timesAYear() {
        return Optional.ofNullable(times)
                .filter(FrequencyParser.ParsedFrequency::ofAYear)
                .flatMap(found -> months.isEmpty()
                        ? found.monthsApart().map(apart -> MONTHS_A_YEAR / apart)
                        : Optional.of(months.size()));
    }

    /**
     * Returns whether the frequency is "each week" or "every other week". Returns true also if the text names no
     * frequency.
     */
    private boolean isWeekly() {
        return times == null && (!counted || unit.equals("WEEKLY")) && interval <= 2;
    }

    /**
     * Returns the recurrence rule for all even or all odd weeks. The rule lists the week numbers, because
     * FREQ=WEEKLY;INTERVAL=2 would select the wrong weeks after a year with a week 53: week 53 and the following week 1
     * are both odd.
     */
    private String inAlternateWeeks(int first) {
        var weeks = IntStream.iterate(first, week -> week <= 53, week -> week + 2)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(","));
        return "FREQ=YEARLY;BYWEEKNO=" + weeks + ";BYDAY=" + String.join(",", days);
    }

    private String apart() {
        return counted || every ? interval == 1 ? "" : ";INTERVAL=" + interval : "";
    }

    private String inMonths() {
        return (days.isEmpty() ? "" : ";BYDAY=" + String.join(",", days))
                + (workingDays.isEmpty() ? "" : ";BYDAY=MO,TU,WE,TH,FR;BYSETPOS=" + joined(workingDays))
                + onMonthDays()
                + (months.isEmpty() ? "" : ";BYMONTH=" + joined(months));
    }

    /**
     * Returns the part of the rule for days of the month. If the text names exactly one of the days 29, 30 and 31,
     * shorter months use their last day instead. If the text itself names the last day, the named days stay unchanged.
     */
    private String onMonthDays() {
        var late = monthDays.stream().filter(day -> day > SHORTEST_MONTH).toList();
        if (late.size() != 1 || monthDays.contains(-1)) {
            return monthDays.isEmpty() ? "" : ";BYMONTHDAY=" + joined(monthDays);
        }
        var days = new TreeSet<>(monthDays);
        IntStream.rangeClosed(SHORTEST_MONTH, late.get(0)).forEach(days::add);
        var places = IntStream.range(1, monthDays.size())
                .mapToObj(place -> place + ",")
                .collect(Collectors.joining());
        return ";BYMONTHDAY=" + joined(days) + ";BYSETPOS=" + places + "-1";
    }

    private static String joined(Set<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
