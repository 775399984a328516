package se.budkavle.bot.chat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.WorkingDays;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.text.date.DateParser;
import se.budkavle.bot.text.date.Occasion;
import se.budkavle.bot.text.date.OccasionParser;
import se.budkavle.bot.text.date.TimeRange;
import se.budkavle.bot.text.date.TypedTextNormalizer;
import se.budkavle.storage.Refusal;

/**
 * Parses a typed day with a start and end time. Suggests coming days, each with complete date and time, while a person
 * types.
 */
@Component
public class TypedTime implements OptionCompleter {

    private static final List<LocalTime> USUAL =
            Stream.of(9, 10, 13, 15).map(hour -> LocalTime.of(hour, 0)).toList();

    /**
     * The usual start and end times of a meeting over several days. The end time is on the meeting's last day, so it
     * may be an earlier time of day than the start time.
     */
    private static final List<TimeRange> USUAL_OF_SEVERAL_DAYS = Stream.of(
                    List.of(9, 16), List.of(10, 15), List.of(13, 12))
            .map(hours -> TimeRange.of(LocalTime.of(hours.get(0), 0), LocalTime.of(hours.get(1), 0)))
            .toList();

    private final Clock clock;
    private final ZoneId zone;
    private final WorkingDays days;
    private final Phrasebook words;

    TypedTime(Clock clock, ZoneId zone, WorkingDays days, Phrasebook words) {
        this.clock = clock;
        this.zone = zone;
        this.days = days;
        this.words = words;
    }

    /**
     * Parses a typed day with its start time and optional end time. Throws a {@code Refusal} if the text is not
     * understood or is ambiguous, or if the start is not in the future.
     */
    public Occasion occasion(String typed, Locale locale) {
        return OccasionParser.read(typed, now(), locale);
    }

    /**
     * Parses a typed day and time. Throws a {@code Refusal} if the text is not understood or is ambiguous, if the time
     * is not in the future, or if the text also contains an end time.
     */
    public Instant instant(String typed, Locale locale) {
        var occasion = occasion(typed, locale);
        if (occasion.end().isPresent()) {
            throw new Refusal("when.end-not-asked", TypedTextNormalizer.quoted(typed));
        }
        return occasion.startsAt(zone);
    }

    /**
     * Returns autocomplete suggestions with complete date and time: first the days and times that the typed text may
     * mean, then usual meeting times on the working days of the next seven days. Usual meeting times are suggested only
     * if their displayed text contains the typed text. If the typed text names a day but no time, suggests the usual
     * start times of meetings on this day.
     */
    @Override
    public List<Suggestion> matching(Request request) {
        var wanted = request.typed().strip().toLowerCase(request.caller().locale());
        var understood = understood(request.typed(), request.caller().locale());
        return Stream.concat(understood.stream(), comingDays())
                .distinct()
                .map(occasion -> new Suggestion(
                        words.say(occasion.said(), request.caller().locale()), occasion.written()))
                .filter(suggestion -> suggestion
                                .shown()
                                .toLowerCase(request.caller().locale())
                                .contains(wanted)
                        || understood.stream().anyMatch(one -> one.written().equals(suggestion.value())))
                .toList();
    }

    private List<Occasion> understood(String typed, Locale locale) {
        try {
            var days = DateParser.possible(typed, now().toLocalDate(), locale);
            if (!days.isEmpty()) {
                return days.stream().flatMap(this::usualHours).toList();
            }
            var severalDays = severalDays(typed, locale);
            return severalDays.isEmpty() ? OccasionParser.possible(typed, now(), locale) : severalDays;
        } catch (Refusal notYetAMoment) {
            return List.of();
        }
    }

    private List<Occasion> severalDays(String typed, Locale locale) {
        return USUAL_OF_SEVERAL_DAYS.stream()
                .flatMap(hours -> OccasionParser.during(typed, hours, now().toLocalDate(), locale).stream())
                .filter(occasion ->
                        occasion.days() > 1 && occasion.startsAt(zone).isAfter(clock.instant()))
                .toList();
    }

    private Stream<Occasion> comingDays() {
        var today = now().toLocalDate();
        return today.plusDays(1)
                .datesUntil(today.plusDays(8))
                .filter(day -> days.isWorking(day, false))
                .flatMap(this::usualHours);
    }

    private Stream<Occasion> usualHours(LocalDate day) {
        return USUAL.stream()
                .map(hour -> new Occasion(day, TimeRange.from(hour)))
                .filter(occasion -> occasion.startsAt(zone).isAfter(clock.instant()));
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(zone);
    }
}
