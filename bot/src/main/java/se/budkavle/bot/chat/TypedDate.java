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
import se.budkavle.bot.when.DateParser;
import se.budkavle.storage.Refusal;

/** Parses a typed date, and suggests dates in the future. */
@Component
public class TypedDate implements OptionCompleter {

    private final Clock clock;
    private final ZoneId zone;

    TypedDate(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** Returns the date; a day without a year that has just passed is refused, with the years that it may be in. */
    public LocalDate read(String typed, Locale locale) {
        return DateParser.read(typed, today(), locale);
    }

    /** Returns the first day of a period, which may have passed recently. */
    public LocalDate readStart(String typed, Locale locale) {
        return DateParser.readStart(typed, today(), locale);
    }

    /** Returns the last day of the period that begins on this day. */
    public LocalDate readEnd(String typed, Locale locale, LocalDate start) {
        return DateParser.readEnd(typed, today(), start, locale);
    }

    /**
     * Suggests the most common dates that match the typed text: in one, two and four weeks, and the end of the month.
     */
    @Override
    public List<Suggestion> matching(Request request) {
        var friday = today().with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
        var usual = Stream.of(
                        friday,
                        friday.plusWeeks(1),
                        friday.plusWeeks(2),
                        friday.plusWeeks(3),
                        friday.plusWeeks(4),
                        today().with(TemporalAdjusters.lastDayOfMonth()))
                .distinct()
                .sorted();
        var shown =
                DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", request.caller().locale());
        var wanted = request.typed().strip().toLowerCase(request.caller().locale());
        var understood = understood(request.typed(), request.caller().locale());
        return Stream.concat(understood.stream(), usual)
                .distinct()
                .map(date -> new Suggestion(shown.format(date), date.toString()))
                .filter(suggestion -> suggestion
                                .shown()
                                .toLowerCase(request.caller().locale())
                                .contains(wanted)
                        || understood.contains(LocalDate.parse(suggestion.value())))
                .toList();
    }

    /** Returns the possible dates, earliest first: a day that has just passed comes before the same day in a year. */
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
