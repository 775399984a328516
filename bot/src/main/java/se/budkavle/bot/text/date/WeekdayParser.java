package se.budkavle.bot.text.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Parses a date that is named by its weekday or by the number of its week: torsdag, nästa torsdag, Thursday next week,
 * v. 12 torsdag, v. 12, 2026-W12.
 */
final class WeekdayParser {

    private static final String WEEK = "(?:v|vecka|w|week)\\.? ?(\\d{1,2})(?:[ /](\\d{4}))?";
    private static final Pattern WEEK_FIRST = Pattern.compile(WEEK + " (?:på |on )?(\\p{L}+\\.?)");
    private static final Pattern WEEK_LAST = Pattern.compile("(\\p{L}+\\.?) (?:i |in )?" + WEEK);
    private static final Pattern WEEK_ALONE = Pattern.compile(WEEK);
    /** Matches weeks as in ISO 8601, with or without a weekday: 2026-W50, 2026-W50-4, 2026W504. */
    private static final Pattern ISO_WEEK = Pattern.compile("(\\d{4})-?[wv](\\d{2})(?:-?([1-7]))?");

    private static final Pattern COMING = Pattern.compile("(?:(?:kommande|coming) )?(\\p{L}+\\.?)");
    private static final Pattern NEXT = Pattern.compile("(?:nästa|next) (\\p{L}+\\.?)");
    private static final Pattern NEXT_WEEK = Pattern.compile(
            "(?:nästa vecka|next week)(?: på| on)? (\\p{L}+\\.?)|(\\p{L}+\\.?)(?: i)? (?:nästa vecka|next week)");
    private static final Pattern NEXT_WEEK_ALONE = Pattern.compile("nästa vecka|next week");

    private final DateContext context;
    private final LocalDate today;

    private WeekdayParser(DateContext context) {
        this.context = context;
        this.today = context.today();
    }

    /** Returns all dates that the text can mean; an empty list if the text is not understood. */
    static List<LocalDate> possible(String text, DateContext context) {
        return new WeekdayParser(context).possible(text);
    }

    private List<LocalDate> possible(String text) {
        var first = WEEK_FIRST.matcher(text);
        if (first.matches()) {
            return each(first.group(3))
                    .flatMap(day -> inWeek(first, 1, day).stream())
                    .toList();
        }
        var last = WEEK_LAST.matcher(text);
        if (last.matches()) {
            return each(last.group(1))
                    .flatMap(day -> inWeek(last, 2, day).stream())
                    .toList();
        }
        var alone = WEEK_ALONE.matcher(text);
        if (alone.matches()) {
            return daysOfAWeek().flatMap(day -> inWeek(alone, 1, day).stream()).toList();
        }
        var iso = ISO_WEEK.matcher(text);
        if (iso.matches()) {
            return isoWeek(iso);
        }
        if (NEXT_WEEK_ALONE.matcher(text).matches()) {
            return daysOfAWeek().map(this::inNextWeek).toList();
        }
        var nextWeek = NEXT_WEEK.matcher(text);
        if (nextWeek.matches()) {
            return each(nextWeek.group(1) == null ? nextWeek.group(2) : nextWeek.group(1))
                    .map(this::inNextWeek)
                    .toList();
        }
        var next = NEXT.matcher(text);
        if (next.matches()) {
            // "Next Thursday" can mean the coming Thursday or the Thursday of next week, which can be the same date.
            return each(next.group(1))
                    .flatMap(day -> Stream.of(today.with(TemporalAdjusters.next(day)), inNextWeek(day)))
                    .distinct()
                    .toList();
        }
        var coming = COMING.matcher(text);
        if (context.purpose() == DateContext.Purpose.PAST && coming.matches() && text.equals(coming.group(1))) {
            return each(text)
                    .map(day -> today.with(TemporalAdjusters.previousOrSame(day)))
                    .toList();
        }
        // On a Thursday, "Thursday" can mean today or the Thursday of next week.
        return coming.matches()
                ? each(coming.group(1))
                        .flatMap(day -> Stream.of(
                                context.weekdaysFrom().with(TemporalAdjusters.nextOrSame(day)),
                                context.weekdaysFrom().with(TemporalAdjusters.next(day))))
                        .distinct()
                        .toList()
                : List.of();
    }

    /**
     * Returns the weekdays that a week without a typed weekday can mean. The first day of a period and a past day are
     * the week's Monday, and the last day of a period is the week's Sunday. A future day can be any day from Monday to
     * Friday, and the day of a stored meeting any day of the week.
     */
    private Stream<DayOfWeek> daysOfAWeek() {
        return switch (context.purpose()) {
            case START, PAST -> Stream.of(DayOfWeek.MONDAY);
            case END -> Stream.of(DayOfWeek.SUNDAY);
            case DAY -> Arrays.stream(DayOfWeek.values()).limit(5);
            case NAME -> Arrays.stream(DayOfWeek.values());
        };
    }

    private LocalDate inNextWeek(DayOfWeek day) {
        return today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(TemporalAdjusters.nextOrSame(day));
    }

    private List<LocalDate> isoWeek(Matcher found) {
        int year = context.year(found.group(1));
        int week = Integer.parseInt(found.group(2));
        return (found.group(3) == null ? daysOfAWeek() : Stream.of(DayOfWeek.of(Integer.parseInt(found.group(3)))))
                .map(day -> YearlessDay.of(week, day).in(year))
                .toList();
    }

    /**
     * Returns the possible dates of the weekday in the typed week. The parameter {@code group} is the index of the
     * match's group with the week number. The next group contains the year, if one is typed.
     */
    private List<LocalDate> inWeek(Matcher found, int group, DayOfWeek weekday) {
        var day = YearlessDay.of(Integer.parseInt(found.group(group)), weekday);
        return Optional.ofNullable(found.group(group + 1))
                .map(year -> List.of(day.in(context.year(year))))
                .orElseGet(() -> context.inPossibleYears(day));
    }

    private static Stream<DayOfWeek> each(String weekday) {
        return MonthAndWeekdayParser.weekdayOrLetters(weekday).stream();
    }
}
