package se.budkavle.bot.chat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.DeadlineProposer;
import se.budkavle.bot.rhythm.NonWorkingReason;
import se.budkavle.bot.rhythm.WorkingDays;
import se.budkavle.bot.text.date.DateParser;
import se.budkavle.storage.Refusal;

/**
 * Parses a date that a person has typed, and suggests dates for deadlines and for the first and last day of periods.
 */
@Component
public class TypedDate implements OptionCompleter {

    private final Clock clock;
    private final ZoneId zone;
    private final WorkingDays days;

    TypedDate(Clock clock, ZoneId zone, WorkingDays days) {
        this.clock = clock;
        this.zone = zone;
        this.days = days;
    }

    /**
     * Parses a typed date. Throws a {@code Refusal} if the text is not understood or could mean several dates, for
     * example a day in the recent past or the same day next year. If the text could mean several dates, the message of
     * the {@code Refusal} names two of these dates.
     */
    public LocalDate read(String typed, Locale locale) {
        return DateParser.read(typed, today(), locale);
    }

    /**
     * Parses the text that a user has typed for the first day of a period. A day typed without a year means the most
     * recent day with this date if it was at most three months ago, otherwise the next one.
     */
    public LocalDate readStart(String typed, Locale locale) {
        return DateParser.readStart(typed, today(), locale);
    }

    /** Parses a typed date as a day that has begun. A day without a year means the latest such day. */
    public LocalDate readPast(String typed, Locale locale) {
        return DateParser.readPast(typed, today(), locale);
    }

    /** Parses a typed date as the last day of the period that begins on the given start day. */
    public LocalDate readEnd(String typed, Locale locale, LocalDate start) {
        return DateParser.readEnd(typed, today(), start, locale);
    }

    /**
     * Returns autocomplete suggestions for a deadline: first the dates that the typed text may mean, then usual
     * deadlines on coming working days.
     */
    @Override
    public List<Suggestion> matching(Request request) {
        return matching(
                request,
                withoutHolidays(understood(request.typed(), request.caller().locale())),
                DeadlineProposer.after(today(), days));
    }

    /**
     * Returns autocomplete suggestions for the first or last day of a period: first the dates that the typed text may
     * mean, then the next five Fridays and the last day of the month. Fridays and the last day of the month are
     * suggested only if their displayed text contains the typed text.
     */
    List<Suggestion> ofPeriod(Request request) {
        var friday = today().with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
        var usual = Stream.of(
                        friday,
                        friday.plusWeeks(1),
                        friday.plusWeeks(2),
                        friday.plusWeeks(3),
                        friday.plusWeeks(4),
                        today().with(TemporalAdjusters.lastDayOfMonth()))
                .distinct()
                .sorted()
                .toList();
        return matching(request, understood(request.typed(), request.caller().locale()), usual);
    }

    /** Returns autocomplete suggestions for a day that has begun: the date that the typed text means, and today. */
    List<Suggestion> ofPast(Request request) {
        return matching(
                request, understoodPast(request.typed(), request.caller().locale()), List.of(today()));
    }

    private List<LocalDate> understoodPast(String typed, Locale locale) {
        try {
            return List.of(readPast(typed, locale));
        } catch (Refusal notYetADate) {
            return List.of();
        }
    }

    private static List<Suggestion> matching(Request request, List<LocalDate> understood, List<LocalDate> usual) {
        var locale = request.caller().locale();
        var shown = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale);
        var wanted = request.typed().strip().toLowerCase(locale);
        return Stream.concat(understood.stream(), usual.stream())
                .distinct()
                .map(date -> new Suggestion(shown.format(date), date.toString()))
                .filter(suggestion -> suggestion.shown().toLowerCase(locale).contains(wanted)
                        || understood.contains(LocalDate.parse(suggestion.value())))
                .toList();
    }

    /**
     * Removes public holidays from the dates that the typed text may mean. Returns the dates unchanged if all of them
     * are holidays.
     */
    private List<LocalDate> withoutHolidays(List<LocalDate> understood) {
        var others = understood.stream()
                .filter(day -> days.whyNot(day, false)
                        .filter(why -> why.kind() != NonWorkingReason.Kind.WEEKEND)
                        .isEmpty())
                .toList();
        return others.isEmpty() ? understood : others;
    }

    /**
     * Returns the dates that the typed text may mean, earliest first; an empty list if the text is not a complete date
     * yet. The text "1 March", typed soon after 1 March, can mean 1 March of this year or of next year.
     */
    private List<LocalDate> understood(String typed, Locale locale) {
        try {
            return DateParser.possible(typed, today(), locale).stream().sorted().toList();
        } catch (Refusal notYetADate) {
            return List.of();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
