package se.budkavle.bot.text.date;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.Refusal;

/** Finds clock times at the end of a text: kl 9-12, 09.30, kl 0930, 9am-12pm, 13 till 15, halv tio. */
public final class TimeRangeParser {

    private static final String TIME = "(\\d{1,2})(?:[:.](\\d{2}))?(?: ?([ap])\\.?m\\.?)?";
    private static final Pattern AT_END = Pattern.compile(
            "(.*?)(?<!(?:^| )[vw]\\.?|^vecka|^week)(?:^|[ ,]+|(?<=\\d)t(?=\\d))(?:(?:kl|klockan|at|from|från|@)\\.? ?)?"
                    + TIME + "(?: ?(?:-|till|to|until) ?(?:kl\\.? ?)?" + TIME + ")?");
    private static final String CLOCK = "(?:kl|klockan|at|@)\\.? ?";
    private static final String TO = " ?(?:-|till|to|until) ?(?:kl\\.? ?)?";
    private static final String ANY_TIME = "\\d{1,2}(?:[:.]?\\d{2})?(?: ?[ap]\\.?m\\.?)?";
    /** Matches clock times typed before the day: kl 9-12 den 10 juni. */
    private static final Pattern AT_START = Pattern.compile(
            CLOCK + "(" + ANY_TIME + "(?:" + TO + ANY_TIME + ")?)[ ,]+(.*\\p{L}.*|.*\\d[-/.]\\d.*|\\d{6}|\\d{8})");
    /** Matches clock times of four digits without a separator after a word such as "kl": kl 0900-1200. */
    private static final Pattern FOUR_DIGITS = Pattern.compile(
            "(?<![^ ,])(" + CLOCK + ")(\\d{2})(\\d{2})(?:(" + TO + ")(\\d{2})(\\d{2}))?(?![\\d/.:]|-\\d{1,2}-)");
    /**
     * Matches a number that is certainly a clock time, because it has "kl", a separator, "am" or "pm". A bare number
     * may belong to a meeting's title.
     */
    private static final Pattern MARKED = Pattern.compile(
            "(?<![^ ,])" + CLOCK + "\\d|(?<![.\\d])\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?$|\\d ?[ap]\\.?m\\.?$");
    /**
     * Matches a text that ends with the word "den" or "the". A number after "den" or "the" is a day of the month and
     * not a time, as in varje månad den 15.
     */
    private static final Pattern DAY_FOLLOWS = Pattern.compile("(?:.* )?(?:den|the)");

    private TimeRangeParser() {}

    /** The clock times found in a text, and the part of the text before them. */
    public record ParsedHours(String before, TimeRange hours) {}

    /**
     * Returns the clock times at the end of the normalised text; empty if there are none. Throws a refusal for a time
     * that does not exist, such as 25:00.
     */
    public static Optional<ParsedHours> atEnd(String text) {
        return atEnd(text, false);
    }

    /**
     * Returns the clock times at the end of the normalised text, like {@link #atEnd(String)}. The end time may be on a
     * later day if {@code overnight} is true.
     *
     * @param overnight true if the end may be on a later day; the end may then have the same or an earlier time of day
     *     than the start
     */
    public static Optional<ParsedHours> atEnd(String text, boolean overnight) {
        var found = AT_END.matcher(ClockWordReplacer.inDigits(withColons(text)));
        if (!found.matches() || DAY_FOLLOWS.matcher(found.group(1)).matches()) {
            return Optional.empty();
        }
        return Optional.of(new ParsedHours(
                found.group(1),
                found.group(5) == null
                        ? TimeRange.from(time(text, found, 2, found.group(4)))
                        : between(text, found, overnight)));
    }

    /**
     * Returns the normalised text with clock times at its beginning moved to its end and with colons in them: kl 0930
     * den 10 juni becomes den 10 juni kl 09:30.
     */
    static String hoursLast(String text) {
        var found = AT_START.matcher(ClockWordReplacer.inDigits(text));
        return withColons(found.matches() ? found.group(2) + " kl " + found.group(1) : text);
    }

    /**
     * Returns the clock times at the end or the beginning of a typed text that names a meeting: 10 juni kl 9, kl 9 den
     * 10 juni, rådet 09.30. Ignores a number that may belong to the meeting's title. Returns empty if a time does not
     * exist, such as 25:00.
     */
    public static Optional<ParsedHours> marked(String typed) {
        try {
            var text = hoursLast(TypedTextNormalizer.tidy(typed));
            return MARKED.matcher(ClockWordReplacer.inDigits(text)).find() ? atEnd(text, true) : Optional.empty();
        } catch (Refusal onNoClock) {
            return Optional.empty();
        }
    }

    /**
     * Returns the clock times like {@link #marked}, but also accepts a bare number as an hour, such as the 13 in "18/3
     * 13". The bare number may instead belong to a title or a day.
     */
    public static Optional<ParsedHours> perhaps(String typed) {
        try {
            return atEnd(hoursLast(TypedTextNormalizer.tidy(typed)), true);
        } catch (Refusal onNoClock) {
            return Optional.empty();
        }
    }

    private static String withColons(String text) {
        return FOUR_DIGITS
                .matcher(text)
                .replaceAll(found -> found.group(1) + found.group(2) + ":" + found.group(3)
                        + (found.group(4) == null ? "" : found.group(4) + found.group(5) + ":" + found.group(6)));
    }

    private static TimeRange between(String text, Matcher found, boolean overnight) {
        var end = time(text, found, 5, found.group(7));
        var start = start(text, found, end);
        if (!overnight && !start.isBefore(end)) {
            throw new Refusal("when.ends-before-start", TypedTextNormalizer.quoted(text));
        }
        return TimeRange.of(start, end);
    }

    /**
     * Returns the start time of a range of clock times. If only the end has "am" or "pm", it also applies to a start
     * hour of at most 12: 2-4pm starts at 14:00. A start in the afternoon that would not be before the end is moved to
     * the morning: 9-12pm starts at 09:00.
     */
    private static LocalTime start(String text, Matcher found, LocalTime end) {
        if (found.group(4) != null || found.group(7) == null || Integer.parseInt(found.group(2)) > 12) {
            return time(text, found, 2, found.group(4));
        }
        var sameHalf = time(text, found, 2, found.group(7));
        return sameHalf.isBefore(end) ? sameHalf : time(text, found, 2, "a");
    }

    private static LocalTime time(String text, Matcher found, int group, @Nullable String half) {
        int hour = Integer.parseInt(found.group(group));
        int minute = found.group(group + 1) == null ? 0 : Integer.parseInt(found.group(group + 1));
        if (hour > 23 || minute > 59 || half != null && (hour < 1 || hour > 12)) {
            throw new Refusal("when.no-such-time", TypedTextNormalizer.quoted(text));
        }
        return LocalTime.of(half == null ? hour : hour % 12 + (half.equals("p") ? 12 : 0), minute);
    }
}
