package se.budkavle.bot.when;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import se.budkavle.storage.Refusal;

/**
 * Parses a date as people write it: 2026-12-04, 4/12, 4 december, December 4th, i morgon, +14, torsdag, v. 12 torsdag.
 *
 * <p>A date without a year is the next one, today included. An ambiguous text gives both dates.
 */
public final class DateParser {

    private static final Pattern FILLING = Pattern.compile("^(?:(?:nu )?på|on|den|the) ");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern AHEAD = Pattern.compile("\\+(\\d{1,3})(?: (?:dagar|days))?");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})(?:[/ ](\\d{4}))?");
    private static final String DAY = "(\\d{1,2})(?::?[ea]|st|nd|rd|th)?";
    private static final Pattern DAY_MONTH = Pattern.compile(DAY + " (?:of )?(\\p{L}+\\.?)(?: (\\d{4}))?");
    private static final Pattern MONTH_DAY = Pattern.compile("(\\p{L}+\\.?) " + DAY + "(?: (\\d{4}))?");
    private static final Map<String, Integer> DAYS_AWAY = Map.ofEntries(
            Map.entry("idag", 0),
            Map.entry("i dag", 0),
            Map.entry("today", 0),
            Map.entry("imorgon", 1),
            Map.entry("i morgon", 1),
            Map.entry("tomorrow", 1),
            Map.entry("övermorgon", 2),
            Map.entry("i övermorgon", 2),
            Map.entry("day after tomorrow", 2));

    private final String typed;
    private final LocalDate today;
    private final boolean dayBeforeMonth;

    private DateParser(String typed, LocalDate today, Locale reader) {
        this.typed = typed;
        this.today = today;
        this.dayBeforeMonth = reader.getLanguage().equals("sv");
    }

    /** Returns the date; throws a refusal if the text is ambiguous or not understood. */
    public static LocalDate read(String typed, LocalDate today, Locale reader) {
        var possible = possible(typed, today, reader);
        if (possible.isEmpty()) {
            throw new Refusal("when.date-not-understood", Typed.quoted(typed));
        }
        if (possible.size() > 1) {
            throw ambiguous(typed, possible.get(0), possible.get(1));
        }
        return possible.get(0);
    }

    /** Returns all possible dates; none if the text is not understood; throws a refusal for a date that no calendar has. */
    public static List<LocalDate> possible(String typed, LocalDate today, Locale reader) {
        var text = Typed.tidy(typed).replace(",", " ").replaceAll(" +", " ").strip();
        try {
            return new DateParser(typed, today, reader)
                    .dates(FILLING.matcher(text).replaceFirst(""));
        } catch (DateTimeException inNoCalendar) {
            throw new Refusal("when.no-such-date", Typed.quoted(typed));
        }
    }

    static Refusal ambiguous(String typed, LocalDate one, LocalDate other) {
        return new Refusal(
                "when.ambiguous", Typed.quoted(typed), Occasion.said(one), Occasion.said(other), one.toString());
    }

    private List<LocalDate> dates(String text) {
        var plain = withoutWeekday(text);
        if (!plain.isEmpty()) {
            return plain;
        }
        var words = text.split(" ", 2);
        var weekday = CalendarWords.weekday(words[0]);
        if (words.length == 2 && weekday.isPresent()) {
            var dates = withoutWeekday(FILLING.matcher(words[1]).replaceFirst(""));
            if (!dates.isEmpty()) {
                return agreeing(dates, weekday.get());
            }
        }
        return WeekdayParser.possible(text, today);
    }

    /** Returns the dates that fall on the weekday written before them. */
    private List<LocalDate> agreeing(List<LocalDate> dates, DayOfWeek weekday) {
        var agreeing =
                dates.stream().filter(date -> date.getDayOfWeek() == weekday).toList();
        if (agreeing.isEmpty()) {
            throw new Refusal("when.wrong-weekday", Typed.quoted(typed), Occasion.said(dates.get(0)));
        }
        return agreeing;
    }

    private List<LocalDate> withoutWeekday(String text) {
        if (DAYS_AWAY.containsKey(text)) {
            return List.of(today.plusDays(DAYS_AWAY.get(text)));
        }
        if (ISO.matcher(text).matches()) {
            return List.of(LocalDate.parse(text));
        }
        var ahead = AHEAD.matcher(text);
        if (ahead.matches()) {
            return List.of(today.plusDays(Long.parseLong(ahead.group(1))));
        }
        var slashed = SLASHED.matcher(text);
        if (slashed.matches()) {
            return slashed(Integer.parseInt(slashed.group(1)), Integer.parseInt(slashed.group(2)), slashed.group(3));
        }
        var dayMonth = DAY_MONTH.matcher(text);
        if (dayMonth.matches()) {
            return named(dayMonth.group(2), dayMonth.group(1), dayMonth.group(3));
        }
        var monthDay = MONTH_DAY.matcher(text);
        return monthDay.matches() ? named(monthDay.group(1), monthDay.group(2), monthDay.group(3)) : List.of();
    }

    /** Returns the dates for "4/12": Swedish readers write the day first; for readers of English both orders are possible. */
    private List<LocalDate> slashed(int first, int second, String year) {
        if (dayBeforeMonth || first > 12 || first == second) {
            return List.of(date(second, first, year));
        }
        return second > 12
                ? List.of(date(first, second, year))
                : List.of(date(second, first, year), date(first, second, year));
    }

    private List<LocalDate> named(String month, String day, String year) {
        return CalendarWords.month(month)
                .map(found -> List.of(date(found.getValue(), Integer.parseInt(day), year)))
                .orElse(List.of());
    }

    private LocalDate date(int month, int day, String year) {
        if (year != null) {
            return LocalDate.of(Integer.parseInt(year), month, day);
        }
        // The 29th of February does not exist in every year; the next one is at most eight years away.
        var named = MonthDay.of(month, day);
        int next = today.getYear();
        while (!named.isValidYear(next) || named.atYear(next).isBefore(today)) {
            next++;
        }
        return named.atYear(next);
    }
}
