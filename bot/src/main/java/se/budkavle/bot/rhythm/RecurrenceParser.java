package se.budkavle.bot.rhythm;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.budkavle.bot.text.date.DayCountParser;
import se.budkavle.bot.text.date.TimeRange;
import se.budkavle.bot.text.date.TimeRangeParser;
import se.budkavle.bot.text.date.TypedTextNormalizer;
import se.budkavle.storage.Refusal;

/**
 * Parses a text in which people write in their own words how often a meeting recurs. The text may also name hours and a
 * number of days. Examples: tredje torsdagen i mars och juni 9-12, varannan vecka på torsdagar, monthly on the second
 * Tuesday at 9am, 2–3 möten per år, two days. Also parses a recurrence rule of RFC 5545.
 */
public final class RecurrenceParser {

    private static final Pattern RULE = Pattern.compile("(?i)\\s*(?:RRULE:)?([A-Z]+=[^\\s]+)(?:\\s+(.*))?");

    private RecurrenceParser() {}

    /**
     * The recurrence rule, hours and number of days that were parsed from a typed text.
     *
     * @param days the number of days that each meeting lasts; empty if the text names no number of days
     * @param besides the typed words about something other than the meetings, such as newsletters
     * @param timesAYear the number of meetings a year; empty if the text does not name this number
     */
    public record ParsedRhythm(
            Recurrence rhythm,
            Optional<TimeRange> hours,
            Optional<Integer> days,
            List<String> besides,
            Optional<Integer> timesAYear) {}

    /**
     * Parses the text that a user has typed about a recurring meeting. If parsing fails, throws a refusal that quotes
     * the text.
     */
    public static ParsedRhythm read(String typed) {
        var rule = RULE.matcher(TypedTextNormalizer.spaced(typed));
        if (rule.matches()) {
            var length = DayCountParser.in(TypedTextNormalizer.tidy(rule.group(2) == null ? "" : rule.group(2)));
            return new ParsedRhythm(
                    Recurrence.of(rule.group(1)),
                    length.without().isEmpty() ? Optional.empty() : Optional.of(hoursAlone(length, typed)),
                    length.days(),
                    List.of(),
                    Optional.empty());
        }
        var length = DayCountParser.in(TypedTextNormalizer.tidy(typed));
        var found = TimeRangeParser.atEnd(length.without(), length.overnight());
        var words = found.map(TimeRangeParser.ParsedHours::before).orElse(length.without());
        var meant = RecurrenceWordParser.rule(words).orElseThrow(() -> notUnderstood(typed));
        return new ParsedRhythm(
                Recurrence.of(meant.rrule()),
                found.map(TimeRangeParser.ParsedHours::hours),
                length.days(),
                meant.besides(),
                meant.timesAYear());
    }

    private static TimeRange hoursAlone(DayCountParser.ParsedDayCount length, String typed) {
        return TimeRangeParser.atEnd(length.without(), length.overnight())
                .filter(found -> found.before().isEmpty())
                .map(TimeRangeParser.ParsedHours::hours)
                .orElseThrow(() -> notUnderstood(typed));
    }

    private static Refusal notUnderstood(String typed) {
        return new Refusal("rhythm.not-understood", TypedTextNormalizer.quoted(typed));
    }
}
