package se.budkavle.bot.text.date;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.budkavle.storage.Refusal;

/**
 * Parses a day with its times as people write it, for example 14 mars kl 9-12, i morgon 13, next week Thursday 9am, v.
 * 12 torsdag 10. Also parses several days (20-21 maj 9-16, 30 april-1 maj 10-15, 20 maj 9-16 två dagar, 20 maj kl 9 -
 * 21 maj kl 16) and times before the day (kl 9 den 10 juni).
 */
public final class OccasionParser {

    /** The message keys of refusals for a day that does not exist, or that does not fall on the typed weekday. */
    private static final Set<String> WRONG_DAY =
            Set.of("when.no-such-date", "when.no-such-year", "when.not-in-this-year", "when.wrong-weekday");

    private OccasionParser() {}

    /**
     * Returns the future occasion that the text means. Throws a refusal if the text is ambiguous, past or not
     * understood.
     *
     * @param now the current time in the time zone of the occasion
     */
    public static Occasion read(String typed, ZonedDateTime now, Locale reader) {
        var meant = meant(typed, now.toLocalDate(), reader);
        var ahead = ahead(typed, meant, now);
        var days = Stream.concat(
                        ahead.stream(), meant.stream().filter(one -> one.date().isBefore(now.toLocalDate())))
                .map(Occasion::date)
                .toList();
        if (days.size() > 1) {
            throw DateParser.several(typed, now.toLocalDate(), days);
        }
        var occasion = ahead.get(0);
        requireOnClock(typed, occasion.date(), occasion.start(), now.getZone());
        occasion.end().ifPresent(end -> requireOnClock(typed, occasion.lastDay(), end, now.getZone()));
        return occasion;
    }

    /**
     * Returns all future occasions that the text can mean. Throws a refusal if the text is incomplete, past or not
     * understood.
     */
    public static List<Occasion> possible(String typed, ZonedDateTime now, Locale reader) {
        return ahead(typed, meant(typed, now.toLocalDate(), reader), now);
    }

    /**
     * Returns whether the text names a day and a time. Also returns true if the text is ambiguous, or if the day is
     * past or does not exist.
     */
    public static boolean isUnderstood(String typed, LocalDate today, Locale reader) {
        return whyNot(typed, today, reader)
                .filter(reason -> !WRONG_DAY.contains(reason))
                .isEmpty();
    }

    /** Returns whether the text names a day, with or without a time. */
    public static boolean namesADay(String typed, LocalDate today, Locale reader) {
        return isUnderstood(typed, today, reader)
                || whyNot(typed, today, reader)
                        .filter("when.hour-missing"::equals)
                        .isPresent();
    }

    /** Returns the message key of the reason for refusing the text; empty if the text is understood. */
    private static Optional<String> whyNot(String typed, LocalDate today, Locale reader) {
        try {
            return meant(typed, today, reader).isEmpty() ? Optional.of("when.not-understood") : Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.reason());
        }
    }

    private static List<Occasion> meant(String typed, LocalDate today, Locale reader) {
        var length = DayCountParser.in(TypedTextNormalizer.tidy(typed));
        var text = TimeRangeParser.hoursLast(length.without());
        var spans = new DaySpanParser(today, reader);
        if (!spans.possible(text).isEmpty()) {
            throw new Refusal("when.hour-missing", TypedTextNormalizer.quoted(typed));
        }
        var occasions = alike(text, length.days(), spans);
        if (occasions.isEmpty()) {
            occasions = spans.moments(text);
        }
        if (occasions.isEmpty()) {
            throw new Refusal(
                    TimeRangeParser.atEnd(text, true)
                                    .filter(found -> found.before().isBlank())
                                    .isPresent()
                            ? "when.date-missing"
                            : "when.not-understood",
                    TypedTextNormalizer.quoted(typed));
        }
        if (occasions.stream().noneMatch(Occasion::isInOrder)) {
            throw new Refusal("when.ends-before-start", TypedTextNormalizer.quoted(typed));
        }
        return occasions;
    }

    private static List<Occasion> ahead(String typed, List<Occasion> occasions, ZonedDateTime now) {
        var ahead = occasions.stream()
                .filter(occasion -> occasion.startsAt(now.getZone()).isAfter(now.toInstant()))
                .toList();
        if (ahead.isEmpty()) {
            throw new Refusal(
                    "when.past",
                    TypedTextNormalizer.quoted(typed),
                    occasions.get(0).said());
        }
        return ahead;
    }

    /**
     * Returns all occasions that a text with days but without times can mean. The start time of {@code hours} is on the
     * first day, and the end time on the last day.
     */
    public static List<Occasion> during(String typed, TimeRange hours, LocalDate today, Locale reader) {
        var length = DayCountParser.in(TypedTextNormalizer.tidy(typed));
        return new DaySpanParser(today, reader)
                .possible(length.without()).stream()
                        .flatMap(span -> withDays(span, length.days()))
                        .map(span -> new Occasion(span.first(), span.days(), hours))
                        .toList();
    }

    /**
     * Parses a text in which the clock times come after all days, such as 20-21 maj 9-16, and returns all occasions
     * that the text can mean. Returns an empty list for any other text.
     */
    private static List<Occasion> alike(String text, Optional<Integer> days, DaySpanParser spans) {
        return TimeRangeParser.atEnd(text, true).filter(found -> !found.before().isBlank()).stream()
                .flatMap(found -> spans.possible(found.before()).stream()
                        .flatMap(span -> withDays(span, days))
                        .map(span -> new Occasion(span.first(), span.days(), found.hours())))
                .toList();
    }

    /**
     * Extends a span of one day to the typed number of days. Returns an empty stream if the text names a first and a
     * last day that contradict the typed number.
     */
    private static Stream<DaySpanParser.Span> withDays(DaySpanParser.Span span, Optional<Integer> days) {
        if (days.isEmpty() || days.get() == span.days()) {
            return Stream.of(span);
        }
        return span.days() > 1
                ? Stream.empty()
                : Stream.of(new DaySpanParser.Span(span.first(), span.first().plusDays(days.get() - 1L)));
    }

    /** Throws a refusal if a clock change on that day makes the local time non-existent or ambiguous. */
    private static void requireOnClock(String typed, LocalDate date, LocalTime time, ZoneId zone) {
        int times = zone.getRules().getValidOffsets(date.atTime(time)).size();
        if (times != 1) {
            throw new Refusal(
                    times == 0 ? "when.hour-left-out" : "when.hour-twice",
                    TypedTextNormalizer.quoted(typed),
                    time.toString(),
                    Occasion.said(date));
        }
    }
}
