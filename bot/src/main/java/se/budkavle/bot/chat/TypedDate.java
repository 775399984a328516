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
import se.budkavle.bot.rhythm.Deadlines;
import se.budkavle.bot.rhythm.NonWorkingReason;
import se.budkavle.bot.rhythm.WorkingDays;
import se.budkavle.bot.when.DateParser;
import se.budkavle.storage.Refusal;

/** Parses a typed date, and suggests deadlines and the days of periods. */
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

    /** Suggests deadlines: what the typed text may mean, and working days that suit as one. */
    @Override
    public List<Suggestion> matching(Request request) {
        return matching(
                request,
                withoutHolidays(understood(request.typed(), request.caller().locale())),
                Deadlines.after(today(), days));
    }

    /** Suggests first or last days of a period: what the typed text may mean, the next Fridays and the month's end. */
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

    /** Leaves out the holidays of a week that was typed, but keeps a holiday that was typed as such. */
    private List<LocalDate> withoutHolidays(List<LocalDate> understood) {
        var others = understood.stream()
                .filter(day -> days.whyNot(day, false)
                        .filter(why -> why.kind() != NonWorkingReason.Kind.WEEKEND)
                        .isEmpty())
                .toList();
        return others.isEmpty() ? understood : others;
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
