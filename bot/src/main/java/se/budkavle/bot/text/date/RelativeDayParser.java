package se.budkavle.bot.text.date;

import static java.util.Map.entry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Parses a date that is relative to today: i morgon, +14, om två veckor, in three days, torsdag om en vecka, i går, för
 * två veckor sedan.
 */
final class RelativeDayParser {

    private static final Map<String, Integer> DAYS_AWAY = Map.ofEntries(
            entry("idag", 0),
            entry("i dag", 0),
            entry("today", 0),
            entry("imorgon", 1),
            entry("i morgon", 1),
            entry("i morron", 1),
            entry("tomorrow", 1),
            entry("övermorgon", 2),
            entry("i övermorgon", 2),
            entry("iövermorgon", 2),
            entry("day after tomorrow", 2),
            entry("igår", -1),
            entry("i går", -1),
            entry("yesterday", -1),
            entry("förrgår", -2),
            entry("i förrgår", -2),
            entry("iförrgår", -2),
            entry("day before yesterday", -2));
    private static final Pattern AHEAD = Pattern.compile("\\+ ?(\\d{1,3})(?: ?(?:d|dag|dagar|day|days))?");
    private static final String LATER = "(\\d{1,3}|a|" + NumberWordParser.between(1, 20)
            + ") (dag|dagar|days?|vecka|veckor|weeks?|månad|månader|months?)";
    private static final String IN = "(?:(?:om|in) " + LATER + "|" + LATER + " (?:framåt|from now|from today))";
    private static final Pattern AGO = Pattern.compile("(?:för )?" + LATER + " (?:sedan|sen|ago)");
    private static final Pattern IN_ALONE = Pattern.compile(IN);
    private static final Pattern WEEKDAY_IN = Pattern.compile("(\\p{L}+\\.?) " + IN);
    private static final Pattern IN_WEEKDAY = Pattern.compile(IN + " (?:på |on )?(\\p{L}+\\.?)");

    private RelativeDayParser() {}

    /** Returns all dates that the text can mean; an empty list if the text is not understood. */
    static List<LocalDate> possible(String text, LocalDate today) {
        if (DAYS_AWAY.containsKey(text)) {
            return List.of(today.plusDays(DAYS_AWAY.get(text)));
        }
        var ahead = AHEAD.matcher(text);
        if (ahead.matches()) {
            return List.of(today.plusDays(Long.parseLong(ahead.group(1))));
        }
        var alone = IN_ALONE.matcher(text);
        if (alone.matches()) {
            return List.of(later(today, first(alone.group(1), alone.group(3)), first(alone.group(2), alone.group(4))));
        }
        var ago = AGO.matcher(text);
        if (ago.matches()) {
            return List.of(later(today, -count(ago.group(1)), ago.group(2)));
        }
        var weekdayFirst = WEEKDAY_IN.matcher(text);
        if (weekdayFirst.matches()) {
            return onWeekday(
                    today,
                    weekdayFirst.group(1),
                    first(weekdayFirst.group(2), weekdayFirst.group(4)),
                    first(weekdayFirst.group(3), weekdayFirst.group(5)));
        }
        var weekdayLast = IN_WEEKDAY.matcher(text);
        return weekdayLast.matches()
                ? onWeekday(
                        today,
                        weekdayLast.group(5),
                        first(weekdayLast.group(1), weekdayLast.group(3)),
                        first(weekdayLast.group(2), weekdayLast.group(4)))
                : List.of();
    }

    private static LocalDate later(LocalDate from, String number, String unit) {
        return later(from, count(number), unit);
    }

    private static long count(String number) {
        return number.equals("a") ? 1 : NumberWordParser.number(number);
    }

    private static LocalDate later(LocalDate from, long count, String unit) {
        if (unit.startsWith("d")) {
            return from.plusDays(count);
        }
        return unit.startsWith("v") || unit.startsWith("w") ? from.plusWeeks(count) : from.plusMonths(count);
    }

    /**
     * Returns the dates that "Thursday in two weeks" can mean. The weeks can be counted from the next Thursday or from
     * the current week, often with the same result. Returns an empty list if the unit is not weeks.
     */
    private static List<LocalDate> onWeekday(LocalDate today, String weekday, String number, String unit) {
        boolean weeks = unit.startsWith("v") || unit.startsWith("w");
        return Optional.of(weekday).filter(word -> weeks).flatMap(MonthAndWeekdayParser::weekday).stream()
                .flatMap(day -> Stream.of(
                        later(today.with(TemporalAdjusters.nextOrSame(day)), number, unit),
                        later(today, number, unit).with(DayOfWeek.MONDAY).with(TemporalAdjusters.nextOrSame(day))))
                .distinct()
                .toList();
    }

    private static String first(@Nullable String one, String other) {
        return one == null ? other : one;
    }
}
