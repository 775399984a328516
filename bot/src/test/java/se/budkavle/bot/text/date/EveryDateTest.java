package se.budkavle.bot.text.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.text.Phrasebook;

/**
 * Tests the date parser with every day of four years, formatted in all supported formats in Swedish and English. The
 * current date that the parser is given varies from text to text.
 */
class EveryDateTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2030, 1, 1);
    /**
     * The first of 400 consecutive days that the tests use as the current date. These days include a leap day, 29
     * February 2028.
     */
    private static final LocalDate READ_FROM = LocalDate.of(2027, 2, 1);

    private static final int DAYS_OF_READING = 400;
    /**
     * The number of days by which the current date advances after each parsed text. The step and 400 have no common
     * divisor except 1, so each of the 400 current dates is used.
     */
    private static final int STEP = 37;

    private static final int DAYS_AHEAD = 364;
    private static final int QUARTER = 90;
    private static final int LONG_PERIOD = 300;
    /**
     * For each current date, only every third day is tested, which saves time. The days that are skipped are tested
     * with other current dates.
     */
    private static final int EACH = 3;

    /** A date format in the reader's language, for example the format of "3 maj 2027". */
    private record Form(Locale reader, Function<LocalDate, String> writing) {

        String written(LocalDate day) {
            return writing.apply(day);
        }
    }

    private static final List<Form> WITH_YEAR = Stream.concat(
                    Stream.of(Phrasebook.SWEDISH, Phrasebook.ENGLISH)
                            .flatMap(reader -> Stream.of(
                                            "yyyy-MM-dd",
                                            "yyyy-M-d",
                                            "yyyy/MM/dd",
                                            "yyyy.M.d",
                                            "yyyyMMdd",
                                            "d.M.yyyy",
                                            "dd.MM.yyyy",
                                            "d MMMM yyyy",
                                            "MMMM d yyyy",
                                            "EEEE d MMMM yyyy",
                                            "EEEE d MMMM, yyyy",
                                            "EEE d.M.yyyy")
                                    .map(pattern -> form(reader, pattern))),
                    Stream.of(
                            form(Phrasebook.SWEDISH, "d/M/yyyy"),
                            form(Phrasebook.SWEDISH, "d/M yyyy"),
                            form(Phrasebook.SWEDISH, "dd-MM-yyyy"),
                            form(Phrasebook.SWEDISH, "d/M-yy"),
                            form(Phrasebook.SWEDISH, "d/M -yy"),
                            form(Phrasebook.SWEDISH, "d/M/yy"),
                            form(Phrasebook.SWEDISH, "yy-MM-dd"),
                            form(Phrasebook.SWEDISH, "yyMMdd"),
                            form(Phrasebook.SWEDISH, "EEEE d/M-yy"),
                            form(Phrasebook.SWEDISH, "d MMMM yyyy'.'"),
                            form(Phrasebook.SWEDISH, "'senast' EEEE'en den' d MMMM yyyy"),
                            new Form(Phrasebook.SWEDISH, day -> isoWeek(day, "-W", "-")),
                            new Form(Phrasebook.ENGLISH, day -> isoWeek(day, "W", "")),
                            form(Phrasebook.SWEDISH, "'den' d:'e' MMMM yyyy"),
                            form(Phrasebook.SWEDISH, "EEEE'en den' d MMMM yyyy"),
                            new Form(Phrasebook.SWEDISH, day -> letters(day, Phrasebook.SWEDISH) + " " + day),
                            new Form(Phrasebook.SWEDISH, day -> "v. " + weekAndYear(day) + " " + weekday(day)),
                            new Form(Phrasebook.SWEDISH, day -> weekday(day) + " vecka " + weekAndYear(day)),
                            form(Phrasebook.ENGLISH, "MMMM d'th', yyyy"),
                            form(Phrasebook.ENGLISH, "'the' d'th of' MMMM yyyy"),
                            form(Phrasebook.ENGLISH, "EEEE, MMMM d, yyyy"),
                            new Form(Phrasebook.ENGLISH, day -> letters(day, Phrasebook.ENGLISH) + " " + day),
                            new Form(Phrasebook.ENGLISH, day -> "week " + weekAndYear(day) + " " + weekday(day))))
            .toList();
    private static final List<Form> WITHOUT_YEAR = Stream.concat(
                    Stream.of(Phrasebook.SWEDISH, Phrasebook.ENGLISH)
                            .flatMap(
                                    reader -> Stream.of("d MMMM", "MMMM d", "EEEE d MMMM", "EEEE, MMMM d", "EEE d MMMM")
                                            .map(pattern -> form(reader, pattern))),
                    Stream.of(
                            form(Phrasebook.SWEDISH, "d/M"),
                            form(Phrasebook.SWEDISH, "dd/MM"),
                            form(Phrasebook.SWEDISH, "'den' d:'e' MMMM"),
                            new Form(Phrasebook.SWEDISH, day -> "v. " + week(day) + " " + weekday(day)),
                            new Form(Phrasebook.SWEDISH, day -> weekday(day) + " i vecka " + week(day)),
                            form(Phrasebook.ENGLISH, "'the' d'th of' MMMM"),
                            new Form(Phrasebook.ENGLISH, day -> "week " + week(day) + " on " + weekday(day))))
            .toList();

    private final List<String> wrong = new ArrayList<>();

    @AfterEach
    void nothingWasReadAsAnotherDay() {
        assertThat(wrong).isEmpty();
    }

    @Test
    void aDateWithAYearIsParsedTheSameWayWhateverTheCurrentDate() {
        int number = 0;
        for (var day : days(FIRST, END)) {
            for (var form : WITH_YEAR) {
                var today = READ_FROM.plusDays((long) number++ * STEP % DAYS_OF_READING);
                var text = form.written(day);
                compare(text, today, DateParser.read(text, today, form.reader()), day);
            }
        }
    }

    @Test
    void aDateWithoutAYearIsTheNextMatchingDay() {
        int number = 0;
        for (var today : days(READ_FROM, READ_FROM.plusDays(DAYS_OF_READING))) {
            for (int ahead = number % EACH; ahead < DAYS_AHEAD; ahead += EACH) {
                var day = today.plusDays(ahead);
                var form = WITHOUT_YEAR.get(number++ % WITHOUT_YEAR.size());
                var text = form.written(day);
                var possible = DateParser.possible(text, today, form.reader());
                compare(text, today, possible.get(0), day);
                boolean onlyJustPassed = possible.stream()
                        .skip(1)
                        .allMatch(past -> past.isBefore(today) && !past.isBefore(today.minusMonths(3)));
                if (possible.size() > 2 || !onlyJustPassed) {
                    wrong.add(text + " on " + today + ": " + possible);
                }
            }
        }
    }

    @Test
    void aStartDateWithoutAYearMayBeUpToThreeMonthsInThePast() {
        int number = 0;
        for (var today : days(READ_FROM, READ_FROM.plusDays(DAYS_OF_READING))) {
            for (int away = number % EACH; away < 2 * QUARTER; away += EACH) {
                var day = today.minusMonths(3).plusDays(away);
                var form = WITHOUT_YEAR.get(number++ % WITHOUT_YEAR.size());
                var text = form.written(day);
                compare(text, today, DateParser.readStart(text, today, form.reader()), day);
                var start = day.minusDays(number % LONG_PERIOD);
                compare(start + " to " + text, today, DateParser.readEnd(text, today, start, form.reader()), day);
            }
        }
    }

    @Test
    void aTypedNumberOfDaysIsCountedFromToday() {
        for (var today : days(READ_FROM, READ_FROM.plusDays(DAYS_OF_READING))) {
            int away = today.getDayOfYear();
            for (var text : List.of("+" + away, "om " + away + " dagar", "in " + away + " days")) {
                compare(text, today, DateParser.read(text, today, Phrasebook.SWEDISH), today.plusDays(away));
            }
        }
    }

    @Test
    void aDateFollowedByHoursIsParsedAsThatDate() {
        var zone = ZoneId.of("Europe/Stockholm");
        int number = 0;
        var hours = List.of(
                " 9.30-12",
                " kl. 09:30–12:00",
                " halv tio till tolv",
                " half past nine to 12",
                " kl 0930-1200",
                " kl. 0930 till 1200");
        for (var day : days(FIRST, END)) {
            var form = WITH_YEAR.get(number++ % WITH_YEAR.size());
            var today = day.minusDays(1 + number % LONG_PERIOD);
            var text = form.written(day) + hours.get(number % hours.size());
            var read = OccasionParser.read(text, today.atTime(10, 0).atZone(zone), form.reader());
            compare(text, today, read.written(), day + " 09:30-12:00");
            var hoursFirst = "kl 0930-12 " + form.written(day);
            compare(
                    hoursFirst,
                    today,
                    OccasionParser.read(hoursFirst, today.atTime(10, 0).atZone(zone), form.reader())
                            .written(),
                    day + " 09:30-12:00");
        }
    }

    private void compare(String text, LocalDate today, Object read, Object meant) {
        if (!read.equals(meant)) {
            wrong.add(text + " on " + today + ": " + read + ", not " + meant);
        }
    }

    private static List<LocalDate> days(LocalDate from, LocalDate end) {
        return from.datesUntil(end).toList();
    }

    private static Form form(Locale reader, String pattern) {
        var format = DateTimeFormatter.ofPattern(pattern, reader);
        return new Form(reader, format::format);
    }

    private static String weekday(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE", Phrasebook.SWEDISH).format(day);
    }

    private static String letters(LocalDate day, Locale reader) {
        return DateTimeFormatter.ofPattern("EEEE", reader).format(day).substring(0, 2);
    }

    private static int week(LocalDate day) {
        return day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private static String isoWeek(LocalDate day, String before, String between) {
        return day.get(IsoFields.WEEK_BASED_YEAR)
                + before
                + "%02d".formatted(week(day))
                + between
                + day.getDayOfWeek().getValue();
    }

    private static String weekAndYear(LocalDate day) {
        return week(day) + " " + day.get(IsoFields.WEEK_BASED_YEAR);
    }
}
