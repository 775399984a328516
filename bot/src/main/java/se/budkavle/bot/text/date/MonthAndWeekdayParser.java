package se.budkavle.bot.text.date;

import static java.util.Map.entry;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Map;
import java.util.Optional;

/** Parses Swedish and English names of months and weekdays, in full or abbreviated. The text must be in lower case. */
public final class MonthAndWeekdayParser {

    private static final Map<String, Month> MONTHS = Map.ofEntries(
            entry("januari", Month.JANUARY),
            entry("january", Month.JANUARY),
            entry("jan", Month.JANUARY),
            entry("februari", Month.FEBRUARY),
            entry("february", Month.FEBRUARY),
            entry("feb", Month.FEBRUARY),
            entry("febr", Month.FEBRUARY),
            entry("mars", Month.MARCH),
            entry("march", Month.MARCH),
            entry("mar", Month.MARCH),
            entry("april", Month.APRIL),
            entry("apr", Month.APRIL),
            entry("maj", Month.MAY),
            entry("may", Month.MAY),
            entry("juni", Month.JUNE),
            entry("june", Month.JUNE),
            entry("jun", Month.JUNE),
            entry("juli", Month.JULY),
            entry("july", Month.JULY),
            entry("jul", Month.JULY),
            entry("augusti", Month.AUGUST),
            entry("august", Month.AUGUST),
            entry("aug", Month.AUGUST),
            entry("september", Month.SEPTEMBER),
            entry("sep", Month.SEPTEMBER),
            entry("sept", Month.SEPTEMBER),
            entry("oktober", Month.OCTOBER),
            entry("october", Month.OCTOBER),
            entry("okt", Month.OCTOBER),
            entry("oct", Month.OCTOBER),
            entry("november", Month.NOVEMBER),
            entry("nov", Month.NOVEMBER),
            entry("december", Month.DECEMBER),
            entry("dec", Month.DECEMBER));

    private static final Map<String, DayOfWeek> WEEKDAYS = Map.ofEntries(
            entry("måndag", DayOfWeek.MONDAY),
            entry("mån", DayOfWeek.MONDAY),
            entry("monday", DayOfWeek.MONDAY),
            entry("mon", DayOfWeek.MONDAY),
            entry("tisdag", DayOfWeek.TUESDAY),
            entry("tis", DayOfWeek.TUESDAY),
            entry("tuesday", DayOfWeek.TUESDAY),
            entry("tue", DayOfWeek.TUESDAY),
            entry("tues", DayOfWeek.TUESDAY),
            entry("onsdag", DayOfWeek.WEDNESDAY),
            entry("ons", DayOfWeek.WEDNESDAY),
            entry("wednesday", DayOfWeek.WEDNESDAY),
            entry("wed", DayOfWeek.WEDNESDAY),
            entry("torsdag", DayOfWeek.THURSDAY),
            entry("tors", DayOfWeek.THURSDAY),
            entry("tor", DayOfWeek.THURSDAY),
            entry("thursday", DayOfWeek.THURSDAY),
            entry("thu", DayOfWeek.THURSDAY),
            entry("thur", DayOfWeek.THURSDAY),
            entry("thurs", DayOfWeek.THURSDAY),
            entry("fredag", DayOfWeek.FRIDAY),
            entry("fre", DayOfWeek.FRIDAY),
            entry("friday", DayOfWeek.FRIDAY),
            entry("fri", DayOfWeek.FRIDAY),
            entry("lördag", DayOfWeek.SATURDAY),
            entry("lör", DayOfWeek.SATURDAY),
            entry("saturday", DayOfWeek.SATURDAY),
            entry("sat", DayOfWeek.SATURDAY),
            entry("söndag", DayOfWeek.SUNDAY),
            entry("sön", DayOfWeek.SUNDAY),
            entry("sunday", DayOfWeek.SUNDAY),
            entry("sun", DayOfWeek.SUNDAY));

    /**
     * The two-letter names of weekdays. The parser accepts the two-letter names only where a weekday is expected,
     * because "on" and "to" are also ordinary words.
     */
    private static final Map<String, DayOfWeek> LETTERS = Map.ofEntries(
            entry("må", DayOfWeek.MONDAY),
            entry("mo", DayOfWeek.MONDAY),
            entry("ti", DayOfWeek.TUESDAY),
            entry("tu", DayOfWeek.TUESDAY),
            entry("on", DayOfWeek.WEDNESDAY),
            entry("we", DayOfWeek.WEDNESDAY),
            entry("to", DayOfWeek.THURSDAY),
            entry("th", DayOfWeek.THURSDAY),
            entry("fr", DayOfWeek.FRIDAY),
            entry("lö", DayOfWeek.SATURDAY),
            entry("sa", DayOfWeek.SATURDAY),
            entry("sö", DayOfWeek.SUNDAY),
            entry("su", DayOfWeek.SUNDAY));

    private MonthAndWeekdayParser() {}

    /**
     * Returns the month with this name or abbreviation in lower case; empty if there is none. Ignores a full stop at
     * the end of the month's name.
     */
    public static Optional<Month> month(String word) {
        return Optional.ofNullable(MONTHS.get(withoutStop(word)));
    }

    /**
     * Returns the weekday with this name in lower case, such as torsdag, torsdagen, torsdagar, tors., thursday or
     * thursdays; empty if there is none.
     */
    public static Optional<DayOfWeek> weekday(String word) {
        var plain = withoutStop(word).replaceFirst("(?<=dag)(en|ar|arna)$|(?<=day)s$", "");
        return Optional.ofNullable(WEEKDAYS.get(plain));
    }

    /**
     * Returns the weekday with this name or two-letter name in lower case, such as torsdag, to, thursday or th; empty
     * if there is none.
     */
    public static Optional<DayOfWeek> weekdayOrLetters(String word) {
        return weekday(word).or(() -> Optional.ofNullable(LETTERS.get(withoutStop(word))));
    }

    private static String withoutStop(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }
}
