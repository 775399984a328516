package se.budkavle.bot.text.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.date.DateContext.Purpose;
import se.budkavle.storage.Refusal;

/**
 * Parses a date as people write it, for example 2026-12-04, 20261204, 4.12.2026, 4/12, 4/12-26, 4 december, December
 * 4th, i morgon, +14, om två veckor, torsdag, v. 12 torsdag, sista vardagen i månaden.
 *
 * <p>A date without a year, such as 4 december, means the next day with this date, possibly today. A date without a
 * year can also mean a past day that was at most three months ago. Other rules apply to a day that has begun, to the
 * last day of a period and to the day of a stored meeting. For a text that can mean several dates, some methods of this
 * class return all dates, and other methods throw a refusal.
 */
public final class DateParser {

    private static final Pattern FILLING =
            Pattern.compile("^(?:(?:(?:nu )?på|on(?! (?:v|vecka|w|week)\\.? ?\\d{1,2}(?:[ /]\\d{4})?$)|den|the) )+");
    /** Matches words before a deadline that the parser ignores, such as "senast" and "by". */
    private static final Pattern LATEST = Pattern.compile("^(?:senast|no later than|by) ");

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})|(\\d{4})()(\\d{2})(\\d{2})");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern SLASHED =
            Pattern.compile("(\\d{1,2})/(\\d{1,2})(?:[/ ](\\d{4}))?|(\\d{1,2})-(\\d{1,2})-(\\d{4})");
    /** Matches a date whose year has two digits, as Swedes write it: 4/12-26, 4/12/26, 26-12-04 and 261204. */
    private static final Pattern SHORT_YEAR =
            Pattern.compile("(\\d{1,2})/(\\d{1,2})(?: ?-|/)(\\d{2})|(\\d{2})(-?)(0\\d|1[0-2])\\5([0-3]\\d)");

    private static final int CENTURY = 2000;

    private static final String DAY = "(\\d{1,2})(?::?[ea]|st|nd|rd|th)?";
    private static final Pattern DAY_MONTH = Pattern.compile(DAY + " ?(?:of )?(\\p{L}+\\.?)(?: (\\d{4}))?");
    private static final Pattern MONTH_DAY = Pattern.compile("(\\p{L}+\\.?) " + DAY + "(?: (\\d{4}))?");

    private final DateContext context;
    private final boolean dayBeforeMonth;

    private DateParser(DateContext context, Locale reader) {
        this.context = context;
        this.dayBeforeMonth = reader.getLanguage().equals("sv");
    }

    /**
     * Returns the date that the text means. Throws a refusal if the text is not understood, is ambiguous, or can also
     * mean a day that has recently passed.
     */
    public static LocalDate read(String typed, LocalDate today, Locale reader) {
        return only(typed, today, possible(typed, today, reader));
    }

    /**
     * Parses the text that a user has typed for the first day of a period. A day typed without a year means its most
     * recent occurrence if it was at most three months ago, otherwise its next occurrence.
     */
    public static LocalDate readStart(String typed, LocalDate today, Locale reader) {
        return only(typed, today, possible(new DateContext(typed, today, today, Purpose.START), reader));
    }

    /**
     * Parses the text that a user has typed for a day that has begun, such as the day of a measured value. A day typed
     * without a year means its latest occurrence. Returns a day in the future only if its year is typed.
     */
    public static LocalDate readPast(String typed, LocalDate today, Locale reader) {
        return only(typed, LocalDate.MIN, possible(new DateContext(typed, today, today, Purpose.PAST), reader));
    }

    /**
     * Parses the text that a user has typed for the last day of a period. A day typed without a year means its first
     * occurrence on or after {@code start}. Throws a refusal if the text can mean several days, for example because the
     * first occurrence is almost a year after {@code start}.
     */
    public static LocalDate readEnd(String typed, LocalDate today, LocalDate start, Locale reader) {
        return only(typed, LocalDate.MIN, possibleEnds(typed, today, start, reader));
    }

    private static LocalDate only(String typed, LocalDate from, List<LocalDate> possible) {
        if (possible.isEmpty()) {
            throw new Refusal("when.date-not-understood", TypedTextNormalizer.quoted(typed));
        }
        if (possible.size() > 1) {
            throw several(typed, from, possible);
        }
        return possible.get(0);
    }

    /**
     * Returns all dates that the text can mean; an empty list if the text is not understood. Throws a refusal for a
     * date that does not exist, such as 30 February.
     */
    public static List<LocalDate> possible(String typed, LocalDate today, Locale reader) {
        return possible(new DateContext(typed, today, today, Purpose.DAY), reader);
    }

    /**
     * Returns all dates that the text can mean as the day of a stored meeting. A day typed without a year may be in the
     * past or in the future.
     */
    public static List<LocalDate> inAnyYear(String typed, LocalDate today, Locale reader) {
        return possible(new DateContext(typed, today, today, Purpose.NAME), reader);
    }

    static List<LocalDate> possibleEnds(String typed, LocalDate today, LocalDate start, Locale reader) {
        return possible(new DateContext(typed, today, start, Purpose.END), reader);
    }

    private static List<LocalDate> possible(DateContext context, Locale reader) {
        var text = TypedTextNormalizer.spaced(
                TypedTextNormalizer.tidy(context.typed()).replace(',', ' ').replaceFirst("\\.$", ""));
        try {
            return new DateParser(context, reader)
                    .dates(FILLING.matcher(LATEST.matcher(text).replaceFirst(""))
                            .replaceFirst(""));
        } catch (DateTimeException inNoCalendar) {
            throw new Refusal("when.no-such-date", TypedTextNormalizer.quoted(context.typed()));
        }
    }

    /**
     * Creates the refusal of a text that can mean several dates. The refusal names two possible dates, for example a
     * day that has just passed and the same day next year.
     */
    static Refusal several(String typed, LocalDate from, List<LocalDate> dates) {
        var first = dates.get(0);
        var second = dates.get(1);
        var last = dates.get(dates.size() - 1);
        if (dates.size() == 2 && second.isBefore(from)) {
            return new Refusal(
                    "when.just-passed",
                    TypedTextNormalizer.quoted(typed),
                    Occasion.said(second),
                    Occasion.said(first),
                    first.toString());
        }
        var other = last.isBefore(from) ? second : last;
        return new Refusal(
                "when.ambiguous",
                TypedTextNormalizer.quoted(typed),
                Occasion.said(first),
                Occasion.said(other),
                first.toString());
    }

    private List<LocalDate> dates(String text) {
        var plain = withoutWeekday(text);
        if (!plain.isEmpty()) {
            return plain;
        }
        var words = text.split(" ", 2);
        var weekday = MonthAndWeekdayParser.weekdayOrLetters(words[0]);
        if (words.length == 2 && weekday.isPresent()) {
            var dates = withoutWeekday(FILLING.matcher(words[1]).replaceFirst(""));
            if (!dates.isEmpty()) {
                return agreeing(dates, weekday.get());
            }
        }
        return WeekdayParser.possible(text, context);
    }

    /** Returns the dates that fall on the typed weekday. Throws a refusal if no date falls on the typed weekday. */
    private List<LocalDate> agreeing(List<LocalDate> dates, DayOfWeek weekday) {
        var agreeing =
                dates.stream().filter(date -> date.getDayOfWeek() == weekday).toList();
        if (agreeing.isEmpty()) {
            throw new Refusal(
                    "when.wrong-weekday", TypedTextNormalizer.quoted(context.typed()), Occasion.said(dates.get(0)));
        }
        return agreeing;
    }

    private List<LocalDate> withoutWeekday(String text) {
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            int group = yearFirst.group(1) == null ? 5 : 1;
            return date(yearFirst.group(group + 2), yearFirst.group(group + 3), yearFirst.group(group));
        }
        var dotted = DOTTED.matcher(text);
        if (dotted.matches()) {
            return date(dotted.group(2), dotted.group(1), dotted.group(3));
        }
        var slashed = SLASHED.matcher(text);
        if (slashed.matches()) {
            int group = slashed.group(1) == null ? 4 : 1;
            return slashed(slashed.group(group), slashed.group(group + 1), slashed.group(group + 2));
        }
        var shortYear = SHORT_YEAR.matcher(text);
        if (dayBeforeMonth && shortYear.matches()) {
            return shortYear.group(1) != null
                    ? date(shortYear.group(2), shortYear.group(1), inCentury(shortYear.group(3)))
                    : date(shortYear.group(6), shortYear.group(7), inCentury(shortYear.group(4)));
        }
        var relative = RelativeDayParser.possible(text, context.today());
        if (!relative.isEmpty()) {
            return relative;
        }
        var dayMonth = DAY_MONTH.matcher(text);
        if (dayMonth.matches()) {
            return named(dayMonth.group(2), dayMonth.group(1), dayMonth.group(3));
        }
        var monthDay = MONTH_DAY.matcher(text);
        return monthDay.matches()
                ? named(monthDay.group(1), monthDay.group(2), monthDay.group(3))
                : DayOfMonthParser.possible(text, context);
    }

    /**
     * Returns the dates that a text such as "4/12" can mean. For Swedish readers, the first number is the day. For
     * English readers, the first number can be the day or the month.
     */
    private List<LocalDate> slashed(String one, String two, String year) {
        int first = Integer.parseInt(one);
        int second = Integer.parseInt(two);
        if (dayBeforeMonth || first > 12 || first == second) {
            return date(two, one, year);
        }
        return second > 12
                ? date(one, two, year)
                : Stream.concat(date(two, one, year).stream(), date(one, two, year).stream())
                        .toList();
    }

    private static String inCentury(String year) {
        return String.valueOf(CENTURY + Integer.parseInt(year));
    }

    private List<LocalDate> named(String month, String day, String year) {
        return MonthAndWeekdayParser.month(month)
                .map(found -> date(String.valueOf(found.getValue()), day, year))
                .orElse(List.of());
    }

    private List<LocalDate> date(String month, String day, @Nullable String year) {
        var named = YearlessDay.of(Integer.parseInt(month), Integer.parseInt(day));
        return year == null ? context.inPossibleYears(named) : List.of(named.in(context.year(year)));
    }
}
