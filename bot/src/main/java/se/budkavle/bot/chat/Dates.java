package se.budkavle.bot.chat;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.storage.Refusal;

/** Reads a date as people write it: 2026-12-04, 4/12, 4 dec, 4 december 2026, +14; and suggests dates ahead. */
@Component
public class Dates implements Completion {

    private static final Pattern DAYS_AHEAD = Pattern.compile("\\+(\\d{1,3})");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})");

    private final Clock clock;
    private final ZoneId zone;

    Dates(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** The date; a day without a year is the next one of that name. */
    public LocalDate read(String typed, Locale locale) {
        var text = typed.strip().toLowerCase(locale);
        try {
            var ahead = DAYS_AHEAD.matcher(text);
            if (ahead.matches()) {
                return today().plusDays(Long.parseLong(ahead.group(1)));
            }
            var slashed = SLASHED.matcher(text);
            if (slashed.matches()) {
                return next(Integer.parseInt(slashed.group(2)), Integer.parseInt(slashed.group(1)));
            }
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            throw notUnderstood(typed);
        }
        return Stream.of(locale, Locale.forLanguageTag("sv-SE"), Locale.ENGLISH)
                .flatMap(language -> Stream.of("d MMMM", "d MMM").flatMap(pattern -> spelled(text, pattern, language)))
                .findFirst().orElseThrow(() -> notUnderstood(typed));
    }

    /** The dates that one mostly means: a week ahead, two, four, the end of the month; narrowed by what was typed. */
    @Override
    public List<Suggestion> matching(String typed, Caller caller) {
        var friday = today().with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
        var usual = Stream.of(friday, friday.plusWeeks(1), friday.plusWeeks(2), friday.plusWeeks(3),
                friday.plusWeeks(4), today().with(TemporalAdjusters.lastDayOfMonth())).distinct().sorted();
        var shown = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", caller.locale());
        var wanted = typed.strip().toLowerCase(caller.locale());
        var dates = wanted.isEmpty() ? usual : Stream.concat(understood(typed, caller.locale()), usual);
        return dates.map(date -> new Suggestion(shown.format(date), date.toString()))
                .filter(suggestion -> wanted.isEmpty() || suggestion.shown().toLowerCase(caller.locale()).contains(wanted)
                        || understood(typed, caller.locale()).anyMatch(d -> d.toString().equals(suggestion.value())))
                .distinct().toList();
    }

    private Stream<LocalDate> understood(String typed, Locale locale) {
        try {
            return Stream.of(read(typed, locale));
        } catch (Refusal notYetADate) {
            return Stream.empty();
        }
    }

    private Stream<LocalDate> spelled(String text, String pattern, Locale language) {
        try {
            var monthDay = new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern)
                    .optionalStart().appendLiteral('.').optionalEnd()
                    .optionalStart().appendPattern(" yyyy").optionalEnd().toFormatter(language).parse(text);
            int month = monthDay.get(ChronoField.MONTH_OF_YEAR);
            int day = monthDay.get(ChronoField.DAY_OF_MONTH);
            return Stream.of(monthDay.isSupported(ChronoField.YEAR_OF_ERA)
                    ? LocalDate.of(monthDay.get(ChronoField.YEAR_OF_ERA), month, day)
                    : next(month, day));
        } catch (DateTimeException notInThisWay) {
            return Stream.empty();
        }
    }

    private LocalDate next(int month, int day) {
        var thisYear = LocalDate.of(today().getYear(), month, day);
        return thisYear.isBefore(today()) ? thisYear.plusYears(1) : thisYear;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static Refusal notUnderstood(String typed) {
        return new Refusal("chat.date-not-understood", typed);
    }
}
