package se.budkavle.bot.text.date;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.budkavle.storage.Refusal;

/**
 * Parses one day, or several consecutive days: 20 maj, 20-21 maj, 30 april-1 maj 2027, May 20-21, torsdag-fredag v. 12.
 */
final class DaySpanParser {

    /**
     * The maximum length of a span in days. A longer span is refused, because it is probably a typing error: 20-10 maj,
     * for example, would end on 10 May of the next year.
     */
    private static final int LONGEST = 31;

    private static final Pattern BETWEEN =
            Pattern.compile(" ?- ?| (?:till|t\\.?o\\.?m\\.?|to|until|through|och|and|&) ");
    private static final Pattern ADDING = Pattern.compile(" (?:och|and|&) ");
    private static final String DAY = "(\\d{1,2})(?::?[ea]|st|nd|rd|th)?";
    private static final String WEEKDAY = "(?:\\p{L}+\\.? (?:den |the )?|den |the )?";
    private static final Pattern DAY_ALONE = Pattern.compile(WEEKDAY + DAY);
    private static final Pattern MONTH_OF_END =
            Pattern.compile(WEEKDAY + DAY + "(?:( (?:of )?\\p{L}+\\.?)|(/\\d{1,2}))(?:[/ ,]+\\d{4})?");
    private static final Pattern END_ALONE = Pattern.compile(DAY + "(?:,? (\\d{4}))?");
    private static final Pattern MONTH_OF_START = Pattern.compile("(" + WEEKDAY + ")(\\p{L}+\\.?) " + DAY);
    private static final Pattern WEEK_OF_END = Pattern.compile(
            "\\p{L}+\\.?( (?:i |in )?(?:(?:v|vecka|w|week)\\.? ?\\d{1,2}(?: \\d{4})?|nästa vecka|next week))");
    /** Matches two weekdays typed before the two days: torsdag-fredag 20-21 maj. */
    private static final Pattern WEEKDAYS_FIRST = Pattern.compile(
            "(\\p{L}+\\.?) ?(?:-|till|to) ?(\\p{L}+\\.?),? (?:den |the )?(\\d{1,2}[^-]*?) ?- ?(\\d{1,2}.*)");

    private static final Pattern YEAR = Pattern.compile("[/ ,]+(\\d{4})$");

    private final LocalDate today;
    private final Locale reader;

    DaySpanParser(LocalDate today, Locale reader) {
        this.today = today;
        this.reader = reader;
    }

    /**
     * A span of days, from its first day to its last day, both included. The first and the last day of a span may be
     * the same day.
     */
    record Span(LocalDate first, LocalDate last) {

        int days() {
            return (int) ChronoUnit.DAYS.between(first, last) + 1;
        }
    }

    /** Returns all spans of days that the normalised text can mean; an empty list if the text is not understood. */
    List<Span> possible(String text) {
        var alone = DateParser.possible(text, today, reader);
        return alone.isEmpty()
                ? eachPart(weekdaysWithTheirDays(text), (start, end) -> spans(start, end, text))
                : alone.stream().map(day -> new Span(day, day)).toList();
    }

    /**
     * Returns all occasions that the text can mean if each of its two days is followed by a time, such as 20 maj kl 9 -
     * 21 maj kl 16. Returns an empty list for any other text.
     */
    List<Occasion> moments(String text) {
        return eachPart(text, (start, end) -> {
            var from = TimeRangeParser.atEnd(start)
                    .filter(found ->
                            found.hours().end().isEmpty() && !found.before().isBlank());
            var to = TimeRangeParser.atEnd(end)
                    .filter(found ->
                            found.hours().end().isEmpty() && !found.before().isBlank());
            return from.isEmpty() || to.isEmpty()
                    ? List.of()
                    : spans(from.get().before(), to.get().before(), text).stream()
                            .map(span -> new Occasion(
                                    span.first(),
                                    span.days(),
                                    TimeRange.of(
                                            from.get().hours().start(),
                                            to.get().hours().start())))
                            .toList();
        });
    }

    /**
     * Tries each word or sign for "to" or "and" as the position at which the text is split into two parts. Returns the
     * results of the first split whose two parts can both be parsed, or an empty list if there is no such split. After
     * a split at "and", returns only results that last exactly two days.
     */
    private static <T> List<T> eachPart(String text, BiFunction<String, String, List<T>> understood) {
        var between = BETWEEN.matcher(text);
        while (between.find()) {
            var found = understood.apply(
                    text.substring(0, between.start()).strip(),
                    text.substring(between.end()).strip());
            if (!found.isEmpty()) {
                return ADDING.matcher(between.group()).matches() ? inARow(found) : found;
            }
        }
        return List.of();
    }

    /**
     * Returns only the results that last exactly two days, as in "the 20th and 21st". In "the 20th and 25th", the days
     * are separate occasions and no span.
     */
    private static <T> List<T> inARow(List<T> found) {
        return found.stream()
                .filter(one -> (one instanceof Span span ? span.days() : ((Occasion) one).days()) == 2)
                .toList();
    }

    private List<Span> spans(String start, String end, String text) {
        var whole = completed(start, end);
        var first = DateParser.possible(whole.get(0), today, reader);
        var spans = new ArrayList<Span>();
        for (var day : first) {
            lasts(whole.get(1), day).forEach(last -> spans.add(new Span(day, last)));
        }
        if (!spans.isEmpty() && spans.stream().noneMatch(span -> span.days() >= 1 && span.days() <= LONGEST)) {
            throw new Refusal("when.ends-before-start", TypedTextNormalizer.quoted(text));
        }
        return spans.stream()
                .filter(span -> span.days() >= 1 && span.days() <= LONGEST)
                .toList();
    }

    /**
     * Parses the end of a span of days. Returns the earliest date on or after the first day that the text can mean. If
     * the text can mean only earlier dates, returns one of them, so that the caller refuses the text.
     */
    private Stream<LocalDate> lasts(String end, LocalDate first) {
        var named = DateParser.possible(end, today, reader);
        return Stream.concat(named.stream(), DateParser.possibleEnds(end, today, first, reader).stream())
                .filter(last -> !last.isBefore(first))
                .min(LocalDate::compareTo)
                .or(() -> named.stream().findFirst())
                .stream();
    }

    private static String weekdaysWithTheirDays(String text) {
        var weekdays = WEEKDAYS_FIRST.matcher(text);
        return weekdays.matches()
                        && MonthAndWeekdayParser.weekdayOrLetters(weekdays.group(1))
                                .isPresent()
                        && MonthAndWeekdayParser.weekdayOrLetters(weekdays.group(2))
                                .isPresent()
                ? weekdays.replaceFirst("$1 $3 - $2 $4")
                : text;
    }

    /**
     * Returns the texts of the span's start and end with added months, weeks and years. A month is copied from one text
     * to the other, and a week or year is copied from the end to the start. The start gets the previous year if it
     * would otherwise be after the end.
     */
    private List<String> completed(String start, String end) {
        var monthOfEnd = MONTH_OF_END.matcher(end);
        if (DAY_ALONE.matcher(start).matches() && monthOfEnd.matches()) {
            return withYear(start + (monthOfEnd.group(2) != null ? monthOfEnd.group(2) : monthOfEnd.group(3)), end);
        }
        var weekOfEnd = WEEK_OF_END.matcher(end);
        if (MonthAndWeekdayParser.weekdayOrLetters(start).isPresent() && weekOfEnd.matches()) {
            return List.of(start + weekOfEnd.group(1), end);
        }
        var monthOfStart = MONTH_OF_START.matcher(start);
        var endAlone = END_ALONE.matcher(end);
        if (endAlone.matches()
                && monthOfStart.matches()
                && MonthAndWeekdayParser.month(monthOfStart.group(2)).isPresent()) {
            var year = endAlone.group(2) == null ? "" : " " + endAlone.group(2);
            return List.of(start + year, monthOfStart.group(2) + " " + endAlone.group(1) + year);
        }
        return withYear(start, end);
    }

    private List<String> withYear(String start, String end) {
        var year = YEAR.matcher(end);
        if (!year.find() || YEAR.matcher(start).find() || start.matches(".*\\d{4}-.*")) {
            return List.of(start, end);
        }
        var sameYear = start + " " + year.group(1);
        var last = DateParser.possible(end, today, reader);
        boolean after = DateParser.possible(sameYear, today, reader).stream()
                .allMatch(day -> last.stream().allMatch(day::isAfter));
        return List.of(after ? start + " " + (Integer.parseInt(year.group(1)) - 1) : sameYear, end);
    }
}
