package se.budkavle.bot.when;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Parses a date named by its weekday: torsdag, nästa torsdag, Thursday next week, v. 12 torsdag. */
final class WeekdayParser {

    private static final String WEEK = "(?:v|vecka|w|week)\\.? ?(\\d{1,2})(?: (\\d{4}))?";
    private static final Pattern WEEK_FIRST = Pattern.compile(WEEK + " (?:på |on )?(\\p{L}+\\.?)");
    private static final Pattern WEEK_LAST = Pattern.compile("(\\p{L}+\\.?) (?:i |in )?" + WEEK);
    private static final Pattern COMING = Pattern.compile("(?:(?:kommande|coming) )?(\\p{L}+\\.?)");
    private static final Pattern NEXT = Pattern.compile("(?:nästa|next) (\\p{L}+\\.?)");
    private static final Pattern NEXT_WEEK = Pattern.compile(
            "(?:nästa vecka|next week)(?: på| on)? (\\p{L}+\\.?)|(\\p{L}+\\.?)(?: i)? (?:nästa vecka|next week)");

    private WeekdayParser() {}

    /** Returns all possible dates; none if the text is not understood. */
    static List<LocalDate> possible(String text, LocalDate today) {
        var first = WEEK_FIRST.matcher(text);
        if (first.matches()) {
            return inWeek(first.group(1), first.group(2), first.group(3), today);
        }
        var last = WEEK_LAST.matcher(text);
        if (last.matches()) {
            return inWeek(last.group(2), last.group(3), last.group(1), today);
        }
        var nextWeek = NEXT_WEEK.matcher(text);
        if (nextWeek.matches()) {
            return each(nextWeek.group(1) == null ? nextWeek.group(2) : nextWeek.group(1))
                    .map(day -> inNextWeek(day, today))
                    .toList();
        }
        var next = NEXT.matcher(text);
        if (next.matches()) {
            // "Next Thursday" may mean the coming one or the one in next week, which are often the same.
            return each(next.group(1))
                    .flatMap(day -> Stream.of(today.with(TemporalAdjusters.next(day)), inNextWeek(day, today)))
                    .distinct()
                    .toList();
        }
        var coming = COMING.matcher(text);
        // On a Thursday, "Thursday" may mean today or the one in a week.
        return coming.matches()
                ? each(coming.group(1))
                        .flatMap(day -> Stream.of(
                                today.with(TemporalAdjusters.nextOrSame(day)), today.with(TemporalAdjusters.next(day))))
                        .distinct()
                        .toList()
                : List.of();
    }

    private static LocalDate inNextWeek(DayOfWeek day, LocalDate today) {
        return today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(TemporalAdjusters.nextOrSame(day));
    }

    private static List<LocalDate> inWeek(String week, String year, String weekday, LocalDate today) {
        return each(weekday)
                .map(day -> {
                    int thisYear = today.get(IsoFields.WEEK_BASED_YEAR);
                    var date = date(year == null ? thisYear : Integer.parseInt(year), Integer.parseInt(week), day);
                    return year == null && date.isBefore(today)
                            ? date(thisYear + 1, Integer.parseInt(week), day)
                            : date;
                })
                .toList();
    }

    private static LocalDate date(int year, int week, DayOfWeek day) {
        var date = LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(day);
        if (date.get(IsoFields.WEEK_BASED_YEAR) != year) {
            throw new DateTimeException("The year " + year + " has no week " + week);
        }
        return date;
    }

    private static Stream<DayOfWeek> each(String weekday) {
        return CalendarWords.weekday(weekday).stream();
    }
}
