package se.budkavle.bot.text.date;

import static java.util.Map.entry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses a date that is named by its position in a month: sista vardagen i månaden, last day of March 2027, tredje
 * torsdagen i mars.
 */
final class DayOfMonthParser {

    private static final Map<String, Integer> ORDINALS = Map.ofEntries(
            entry("första", 1),
            entry("first", 1),
            entry("andra", 2),
            entry("second", 2),
            entry("tredje", 3),
            entry("third", 3),
            entry("fjärde", 4),
            entry("fourth", 4),
            entry("sista", -1),
            entry("last", -1));
    private static final Pattern PLACE = Pattern.compile("(" + String.join("|", ORDINALS.keySet())
            + ") (vardagen|arbetsdagen|weekday|working day|workday|dagen|day|\\p{L}+)"
            + " (?:i |in |of )?(?:(månaden|denna månad|den här månaden|the month|this month)"
            + "|(nästa månad|next month)|(\\p{L}+\\.?)(?: (\\d{4}))?)");

    private DayOfMonthParser() {}

    /** Returns all dates that the text can mean; an empty list if the text is not understood. */
    static List<LocalDate> possible(String text, DateContext context) {
        var place = PLACE.matcher(text);
        if (!place.matches()) {
            return List.of();
        }
        var which = ORDINALS.get(place.group(1));
        var day = which == null ? null : day(which, place.group(2));
        if (day == null) {
            return List.of();
        }
        if (place.group(3) != null || place.group(4) != null) {
            var month = YearMonth.from(context.today()).plusMonths(place.group(3) != null ? 0 : 1);
            return List.of(day.apply(month));
        }
        return MonthAndWeekdayParser.month(place.group(5))
                .map(month -> place.group(6) == null
                        ? context.inPossibleYears(
                                new YearlessDay(year -> day.apply(YearMonth.of(year, month)), everyYear -> true))
                        : List.of(day.apply(YearMonth.of(context.year(place.group(6)), month))))
                .orElse(List.of());
    }

    /**
     * Returns a function that finds the day in a given month, for example the third Thursday; null if the words name no
     * day.
     */
    private static @Nullable Function<YearMonth, LocalDate> day(int which, String word) {
        return switch (word) {
            case "dagen", "day" -> which == -1 ? YearMonth::atEndOfMonth : which == 1 ? month -> month.atDay(1) : null;
            case "vardagen", "arbetsdagen", "weekday", "working day", "workday" ->
                which == -1 ? DayOfMonthParser::lastWorkingDay : null;
            default ->
                MonthAndWeekdayParser.weekday(word)
                        .<Function<YearMonth, LocalDate>>map(weekday ->
                                month -> month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(which, weekday)))
                        .orElse(null);
        };
    }

    /**
     * Returns the month's last day that is not a Saturday or Sunday. Does not check for holidays, so the day can be,
     * for example, New Year's Eve.
     */
    private static LocalDate lastWorkingDay(YearMonth month) {
        var last = month.atEndOfMonth();
        return last.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                ? last.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY))
                : last;
    }
}
