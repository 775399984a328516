package se.budkavle.bot.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.budkavle.bot.text.date.TimeRange;
import se.budkavle.storage.Refusal;

class RecurrenceParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            tredje torsdagen i mars, juni, september, december 09:00-12:00 | FREQ=MONTHLY;BYDAY=3TH;BYMONTH=3,6,9,12 | 09:00-12:00
            Tredje torsdagen i mars, juni, september och december | FREQ=MONTHLY;BYDAY=3TH;BYMONTH=3,6,9,12 | -
            tredje torsdagen i mars varje år kl. 9–12        | FREQ=MONTHLY;BYDAY=3TH;BYMONTH=3     | 09:00-12:00
            varje månad andra tisdagen 9-11                  | FREQ=MONTHLY;BYDAY=2TU               | 09:00-11:00
            första måndagen varje månad kl 13                | FREQ=MONTHLY;BYDAY=1MO               | 13:00
            första måndagen i varje månad                    | FREQ=MONTHLY;BYDAY=1MO               | -
            sista fredagen varje månad 14.30                 | FREQ=MONTHLY;BYDAY=-1FR              | 14:30
            första och tredje onsdagen varje månad           | FREQ=MONTHLY;BYDAY=1WE,3WE           | -
            första måndagen och tredje onsdagen varje månad  | FREQ=MONTHLY;BYDAY=1MO,3WE           | -
            2:a tisdagen varannan månad kl 9                 | FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU    | 09:00
            andra tisdagen varje kvartal                     | FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU    | -
            en gång i kvartalet                              | FREQ=MONTHLY;INTERVAL=3              | -
            varje halvår                                     | FREQ=MONTHLY;INTERVAL=6              | -
            4 gånger per år                                  | FREQ=MONTHLY;INTERVAL=3              | -
            fyra gånger om året                              | FREQ=MONTHLY;INTERVAL=3              | -
            4 gånger per år, tredje torsdagen 9-12           | FREQ=MONTHLY;INTERVAL=3;BYDAY=3TH    | 09:00-12:00
            en gång om året                                  | FREQ=MONTHLY;INTERVAL=12             | -
            varannan vecka på torsdagar 10-12                | FREQ=WEEKLY;INTERVAL=2;BYDAY=TH      | 10:00-12:00
            varannan torsdag 10                              | FREQ=WEEKLY;INTERVAL=2;BYDAY=TH      | 10:00
            torsdagar varannan vecka 10                      | FREQ=WEEKLY;INTERVAL=2;BYDAY=TH      | 10:00
            var tredje vecka på måndagar                     | FREQ=WEEKLY;INTERVAL=3;BYDAY=MO      | -
            varje torsdag kl 8.30                            | FREQ=WEEKLY;BYDAY=TH                 | 08:30
            tisdagar och torsdagar                           | FREQ=WEEKLY;BYDAY=TU,TH              | -
            varje vecka                                      | FREQ=WEEKLY                          | -
            varje månad den 15                               | FREQ=MONTHLY;BYMONTHDAY=15           | -
            den 15:e varje månad 9-10                        | FREQ=MONTHLY;BYMONTHDAY=15           | 09:00-10:00
            mars, juni, september, december                  | FREQ=MONTHLY;BYMONTH=3,6,9,12        | -
            third Thursday of March, June, September, December 9am-12pm | FREQ=MONTHLY;BYDAY=3TH;BYMONTH=3,6,9,12 | 09:00-12:00
            monthly on the second Tuesday                    | FREQ=MONTHLY;BYDAY=2TU               | -
            the second Tuesday of every month at 9           | FREQ=MONTHLY;BYDAY=2TU               | 09:00
            monthly on the 15th                              | FREQ=MONTHLY;BYMONTHDAY=15           | -
            every other week on Thursdays 10-12              | FREQ=WEEKLY;INTERVAL=2;BYDAY=TH      | 10:00-12:00
            every other Thursday at 10am                     | FREQ=WEEKLY;INTERVAL=2;BYDAY=TH      | 10:00
            every 3 weeks on Monday                          | FREQ=WEEKLY;INTERVAL=3;BYDAY=MO      | -
            every third month on the last Friday             | FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR   | -
            quarterly on the first Monday 1pm-3pm            | FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO    | 13:00-15:00
            4 times a year                                   | FREQ=MONTHLY;INTERVAL=3              | -
            Mondays and Wednesdays 9am                       | FREQ=WEEKLY;BYDAY=MO,WE              | 09:00
            sista vardagen i månaden 9-12                    | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | 09:00-12:00
            sista vardagen varje månad                       | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | -
            månadens sista vardag kl 9                       | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | 09:00
            sista arbetsdagen i mars och juni                | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;BYMONTH=3,6 | -
            första vardagen varje kvartal                    | FREQ=MONTHLY;INTERVAL=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1 | -
            the last weekday of every month                  | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | -
            last working day of the month 9am                | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | 09:00
            sista dagen i månaden                            | FREQ=MONTHLY;BYMONTHDAY=-1           | -
            last day of each month                           | FREQ=MONTHLY;BYMONTHDAY=-1           | -
            torsdagar halv tio                               | FREQ=WEEKLY;BYDAY=TH                 | 09:30
            varje torsdag halv tio till halv tolv            | FREQ=WEEKLY;BYDAY=TH                 | 09:30-11:30
            varje torsdag kl nio-elva                        | FREQ=WEEKLY;BYDAY=TH                 | 09:00-11:00
            every Thursday at half past nine                 | FREQ=WEEKLY;BYDAY=TH                 | 09:30
            five to six times a year                         | FREQ=MONTHLY;INTERVAL=2              | -
            FREQ=MONTHLY;BYDAY=3TH;BYMONTH=3,6,9,12          | FREQ=MONTHLY;BYDAY=3TH;BYMONTH=3,6,9,12 | -
            RRULE:FREQ=WEEKLY;BYDAY=MO 9-12                  | FREQ=WEEKLY;BYDAY=MO                 | 09:00-12:00
            freq=weekly;byday=mo                             | FREQ=WEEKLY;BYDAY=MO                 | -
            """)
    void commonDescriptionsOfARecurrenceAreParsed(String typed, String rrule, String hours) {
        var found = RecurrenceParser.read(typed);
        assertThat(found.rhythm().rrule()).isEqualTo(rrule);
        assertThat(found.hours().map(TimeRange::written).orElse(null)).isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            4 möten per år                                   | FREQ=MONTHLY;INTERVAL=3              | - | -
            4 MÖTEN/ÅR                                       | FREQ=MONTHLY;INTERVAL=3              | - | -
            4 ggr / år 9–12                                  | FREQ=MONTHLY;INTERVAL=3              | 09:00-12:00 | -
            minst fyra gånger per år, två dagar              | FREQ=MONTHLY;INTERVAL=3              | - | 2
            en gång per kvartal                              | FREQ=MONTHLY;INTERVAL=3              | - | -
            Ett möte i kvartalet                             | FREQ=MONTHLY;INTERVAL=3              | - | -
            en gång i kvartalet, två dagar                   | FREQ=MONTHLY;INTERVAL=3              | - | 2
            varje kvartal                                    | FREQ=MONTHLY;INTERVAL=3              | - | -
            en gång per termin                               | FREQ=MONTHLY;INTERVAL=6              | - | -
            två gånger per termin                            | FREQ=MONTHLY;INTERVAL=3              | - | -
            varje termin                                     | FREQ=MONTHLY;INTERVAL=6              | - | -
            ungefär en gång i månaden                        | FREQ=MONTHLY                         | - | -
            ca 1 gång per månad kl 9                         | FREQ=MONTHLY                         | 09:00 | -
            Cirka en gång i månaden, andra fredagen 9-11     | FREQ=MONTHLY;BYDAY=2FR               | 09:00-11:00 | -
            en gång i månaden på den andra fredagen          | FREQ=MONTHLY;BYDAY=2FR               | - | -
            möte en gång i veckan på torsdagar               | FREQ=WEEKLY;BYDAY=TH                 | - | -
            2–3 gånger per år                                | FREQ=MONTHLY;INTERVAL=4              | - | -
            2-3 möten per år                                 | FREQ=MONTHLY;INTERVAL=4              | - | -
            2 – 3 gånger om året                             | FREQ=MONTHLY;INTERVAL=4              | - | -
            2 till 3 gånger per år                           | FREQ=MONTHLY;INTERVAL=4              | - | -
            två till tre gånger om året                      | FREQ=MONTHLY;INTERVAL=4              | - | -
            ca. två–tre träffar per år                       | FREQ=MONTHLY;INTERVAL=4              | - | -
            två eller tre sammanträden om året               | FREQ=MONTHLY;INTERVAL=4              | - | -
            2–3 gånger per år, tredje torsdagen 9-12         | FREQ=MONTHLY;INTERVAL=4;BYDAY=3TH    | 09:00-12:00 | -
            2–3 gånger per år, i mars och oktober            | FREQ=MONTHLY;BYMONTH=3,10            | - | -
            4-5 gånger per år                                | FREQ=MONTHLY;INTERVAL=3              | - | -
            5 gånger per år                                  | FREQ=MONTHLY;BYMONTH=2,4,6,9,11      | - | -
            åtta möten per år, första måndagen               | FREQ=MONTHLY;BYDAY=1MO;BYMONTH=1,2,4,5,8,9,11,12 | - | -
            varannan månad                                   | FREQ=MONTHLY;INTERVAL=2              | - | -
            en gång varannan månad                           | FREQ=MONTHLY;INTERVAL=2              | - | -
            ett möte var tredje månad                        | FREQ=MONTHLY;INTERVAL=3              | - | -
            four times a year                                | FREQ=MONTHLY;INTERVAL=3              | - | -
            Four meetings a year, two days                   | FREQ=MONTHLY;INTERVAL=3              | - | 2
            twice a year                                     | FREQ=MONTHLY;INTERVAL=6              | - | -
            about once a month                               | FREQ=MONTHLY                         | - | -
            approx. once a month, 9am-11am                   | FREQ=MONTHLY                         | 09:00-11:00 | -
            2-3 times a year                                 | FREQ=MONTHLY;INTERVAL=4              | - | -
            two to three times a year                        | FREQ=MONTHLY;INTERVAL=4              | - | -
            once a quarter                                   | FREQ=MONTHLY;INTERVAL=3              | - | -
            at least once a quarter, 2 days                  | FREQ=MONTHLY;INTERVAL=3              | - | 2
            once a term                                      | FREQ=MONTHLY;INTERVAL=6              | - | -
            once every two weeks on Mondays                  | FREQ=WEEKLY;INTERVAL=2;BYDAY=MO      | - | -
            once a week on Mondays                           | FREQ=WEEKLY;BYDAY=MO                 | - | -
            första torsdagen i september 10:00-15:00, två dagar | FREQ=MONTHLY;BYDAY=1TH;BYMONTH=9  | 10:00-15:00 | 2
            första torsdagen i september, två dagar 10-15    | FREQ=MONTHLY;BYDAY=1TH;BYMONTH=9     | 10:00-15:00 | 2
            första torsdagen i september 13-12 (2 dagar)     | FREQ=MONTHLY;BYDAY=1TH;BYMONTH=9     | 13:00-12:00 | 2
            first Thursday of September 10-15, two days      | FREQ=MONTHLY;BYDAY=1TH;BYMONTH=9     | 10:00-15:00 | 2
            torsdagar varannan vecka 10                      | FREQ=WEEKLY;INTERVAL=2;BYDAY=TH      | 10:00 | -
            FREQ=WEEKLY;BYDAY=MO 9-12, två dagar             | FREQ=WEEKLY;BYDAY=MO                 | 09:00-12:00 | 2
            fyra möten per år torsdagar 9-12                 | FREQ=MONTHLY;INTERVAL=3;BYDAY=2TH    | 09:00-12:00 | -
            4 möten per år på torsdagar                      | FREQ=MONTHLY;INTERVAL=3;BYDAY=2TH    | - | -
            torsdagar, fyra gånger per år, kl 9-12           | FREQ=MONTHLY;INTERVAL=3;BYDAY=2TH    | 09:00-12:00 | -
            fem möten om året, torsdag                       | FREQ=MONTHLY;BYDAY=2TH;BYMONTH=2,4,6,9,11 | - | -
            en gång i månaden på torsdagar                   | FREQ=MONTHLY;BYDAY=2TH               | - | -
            två möten per termin på tisdagar                 | FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU    | - | -
            fyra möten per år på torsdagar i mars, juni, september och december | FREQ=MONTHLY;BYDAY=2TH;BYMONTH=3,6,9,12 | - | -
            four meetings a year on Thursdays 9am-12pm       | FREQ=MONTHLY;INTERVAL=3;BYDAY=2TH    | 09:00-12:00 | -
            """)
    void frequenciesAndNumbersOfDaysAreParsed(String typed, String rrule, String hours, Integer days) {
        for (var written : List.of(
                typed, typed.replace(' ', '\u00a0'), typed.replace(" ", "  ").toUpperCase(Locale.ROOT))) {
            var found = RecurrenceParser.read(written);
            assertThat(found.rhythm().rrule()).as(written).isEqualTo(rrule);
            assertThat(found.hours().map(TimeRange::written).orElse(null))
                    .as(written)
                    .isEqualTo(hours);
            assertThat(found.days().orElse(null)).as(written).isEqualTo(days);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 möten per år",
                "noll möten per år",
                "400 möten per år",
                "13 gånger per år",
                "tretton gånger om året",
                "20 meetings a year",
                "8 gånger per kvartal",
                "400 möten per år, torsdagar 9-12"
            })
    void anImpossibleNumberOfTimesPerYearIsRefusedWithTheMaximum(String typed) {
        assertThatThrownBy(() -> RecurrenceParser.read(typed)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo("rhythm.times");
            assertThat(refusal.arguments()).containsExactly(typed.replace(", torsdagar 9-12", ""), 12);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "torsdagar jämna veckor 9-12",
                "jämna veckor på torsdagar",
                "varje torsdag i jämna veckor kl 10",
                "varannan torsdag (jämna veckor)",
                "varje jämn vecka på torsdagar",
                "Thursdays in even weeks 9am",
                "every even week on Thursdays",
                "Every other Thursday, even-numbered weeks"
            })
    void evenWeeksAreCalendarWeeksWithEvenNumbers(String typed) {
        assertThat(RecurrenceParser.read(typed).rhythm().dates(LocalDate.of(2026, 11, 30), LocalDate.of(2027, 1, 31)))
                .containsExactly(
                        LocalDate.of(2026, 12, 10),
                        LocalDate.of(2026, 12, 24),
                        LocalDate.of(2027, 1, 14),
                        LocalDate.of(2027, 1, 28));
    }

    @Test
    void daysInOddWeeksAreFoundInYearsWithAndWithoutAWeek53() {
        for (var weekday : DayOfWeek.values()) {
            var rhythm = RecurrenceParser.read("odd weeks on " + weekday.name().toLowerCase(Locale.ROOT) + "s")
                    .rhythm();
            var from = LocalDate.of(2026, 1, 5);
            assertThat(rhythm.dates(from, from.plusYears(10)))
                    .isEqualTo(from.datesUntil(from.plusYears(10).plusDays(1))
                            .filter(day -> day.getDayOfWeek() == weekday
                                    && day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) % 2 == 1)
                            .toList());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            varje månad den 31             | 2027-01-31 2027-02-28 2027-03-31 2027-04-30
            den 31:a varje månad 9-10      | 2027-01-31 2027-02-28 2027-03-31 2027-04-30
            monthly on the 31st            | 2027-01-31 2027-02-28 2027-03-31 2027-04-30
            the 30th of every month        | 2027-01-30 2027-02-28 2027-03-30 2027-04-30
            varje månad den 29             | 2027-01-29 2027-02-28 2027-03-29 2027-04-29
            varje månad den 15 och den 31  | 2027-01-15 2027-01-31 2027-02-15 2027-02-28 2027-03-15 2027-03-31 2027-04-15 2027-04-30
            varannan månad den 31          | 2027-01-31 2027-03-31
            """)
    void aDayThatAMonthLacksIsReplacedByTheLastDayOfTheMonth(String typed, String dates) {
        assertThat(RecurrenceParser.read(typed).rhythm().dates(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 4, 30)))
                .extracting(LocalDate::toString)
                .containsExactly(dates.split(" "));
    }

    @Test
    void aRangeWhoseFirstNumberIsTheLargerIsRefused() {
        assertThatThrownBy(() -> RecurrenceParser.read("3-2 gånger per år"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo("rhythm.times-reversed"));
    }

    @Test
    void ignoredPartsOfTheTextAreReturned() {
        assertThat(RecurrenceParser.read("ungefär en gång i månaden, och ett internat per år")
                        .besides())
                .containsExactly("ett internat per år");
        assertThat(RecurrenceParser.read("2–3 seminarier och 2–3 nyhetsbrev per år")
                        .besides())
                .containsExactly("2-3 nyhetsbrev");
        assertThat(RecurrenceParser.read("4 möten per år").besides()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ibland",
                "när det passar",
                "torsdag",
                "tredje torsdagen",
                "två gånger i veckan",
                "två dagar",
                "8 gånger per år i mars",
                "tredje varje månad",
                "varje månad på torsdagar",
                "every second Tuesday",
                "varje var annan vecka",
                "15 mars och 20 september",
                "tredje torsdagen och fredag varje månad",
                "varannan månad i mars och juni",
                "varje vecka varje månad",
                "tredje torsdagen varje vecka",
                "every 0 weeks",
                "varje månad den 32",
                "first to third Thursday to",
                "tredje torsdagen jämna veckor",
                "sista vardagen och torsdag varje månad",
                "varje vecka sista vardagen",
                "FREQ=SOMETIMES",
                "FREQ=HOURLY",
                "FREQ=DAILY;BYHOUR=9",
                "FREQ=MONTHLY;BYMONTHDAY=45",
                "FREQ=WEEKLY;BYDAY=MO sedan lunch",
                "FREQ=WEEKLY;INTERVAL=0"
            })
    void aTextThatCannotBeParsedIsQuotedInTheRefusal(String typed) {
        assertThatThrownBy(() -> RecurrenceParser.read(typed)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isIn("rhythm.not-understood", "rhythm.unreadable");
            assertThat(refusal.arguments()).containsExactly(typed);
        });
    }

    @Test
    void evenOrOddWeeksWithoutAWeekdayAreRefused() {
        for (var typed :
                List.of("jämna veckor", "udda veckor 9-12", "varje jämn vecka", "even weeks", "odd weeks 9am")) {
            assertThatThrownBy(() -> RecurrenceParser.read(typed))
                    .as(typed)
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo("rhythm.weekday-missing"));
        }
        assertThat(RecurrenceParser.read("jämna veckor på torsdagar").rhythm().rrule())
                .endsWith("BYDAY=TH");
    }

    @ParameterizedTest
    @CsvSource({
        "varje ti, FREQ=WEEKLY;BYDAY=TU",
        "varannan to 9-12, FREQ=WEEKLY;INTERVAL=2;BYDAY=TH",
        "varje vecka ti och to, 'FREQ=WEEKLY;BYDAY=TU,TH'",
        "tredje to i mars, FREQ=MONTHLY;BYDAY=3TH;BYMONTH=3",
        "första må varje månad, FREQ=MONTHLY;BYDAY=1MO",
        "every Th, FREQ=WEEKLY;BYDAY=TH",
        "varannan vecka on 9-12, FREQ=WEEKLY;INTERVAL=2;BYDAY=WE",
        "on varannan vecka, FREQ=WEEKLY;INTERVAL=2;BYDAY=WE",
        "jämna veckor on och fr, 'FREQ=YEARLY;BYWEEKNO=2,4,6,8,10,12,14,16,18,20,22,24,26,28,30,32,34,36,38,40,42,44,46,48,50,52;BYDAY=WE,FR'",
        "första on i mars, FREQ=MONTHLY;BYDAY=1WE;BYMONTH=3",
        "första on mars, FREQ=MONTHLY;BYDAY=1WE;BYMONTH=3",
        "4 möten per år on, FREQ=MONTHLY;INTERVAL=3;BYDAY=2WE"
    })
    void aWeekdayMayBeAbbreviatedToTwoLetters(String typed, String rrule) {
        assertThat(RecurrenceParser.read(typed).rhythm().rrule()).isEqualTo(rrule);
    }

    @ParameterizedTest
    @CsvSource({
        "må ti on to fr lö sö",
        "mån tis ons tors fre lör sön",
        "mån. tis. ons. tor. fre. lör. sön.",
        "mo tu we th fr sa su",
        "mon tue wed thu fri sat sun"
    })
    void eachWeekdayMayBeAbbreviatedAloneOrInAList(String week) {
        var weekdays = week.split(" ");
        var codes = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
        for (int day = 0; day < weekdays.length; day++) {
            var weekday = weekdays[day];
            var code = codes.get(day);
            for (var typed : List.of("varje %s", "varje vecka %s", "every %s 9-12", "%s varje vecka")) {
                assertThat(rrule(typed.formatted(weekday))).isEqualTo("FREQ=WEEKLY;BYDAY=" + code);
            }
            assertThat(rrule("varannan " + weekday)).isEqualTo("FREQ=WEEKLY;INTERVAL=2;BYDAY=" + code);
            assertThat(rrule("första " + weekday + " varje månad")).isEqualTo("FREQ=MONTHLY;BYDAY=1" + code);
            assertThat(rrule("monthly on the last " + weekday)).isEqualTo("FREQ=MONTHLY;BYDAY=-1" + code);
            if (day > 0) {
                assertThat(rrule("varje " + weekdays[day - 1] + " och " + weekday))
                        .isEqualTo("FREQ=WEEKLY;BYDAY=" + codes.get(day - 1) + "," + code);
            }
        }
        var all = "FREQ=WEEKLY;BYDAY=" + String.join(",", codes);
        assertThat(rrule("varje vecka " + week)).isEqualTo(all);
        assertThat(rrule("varje vecka " + String.join(", ", weekdays))).isEqualTo(all);
        assertThat(rrule("every " + String.join(" and ", weekdays))).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({
        "every other week on th, FREQ=WEEKLY;INTERVAL=2;BYDAY=TH",
        "weekly on Fri, FREQ=WEEKLY;BYDAY=FR",
        "on the first Monday of every month, FREQ=MONTHLY;BYDAY=1MO",
        "we meet on Thursdays, FREQ=WEEKLY;BYDAY=TH",
        "We meet every other week on Thursdays, FREQ=WEEKLY;INTERVAL=2;BYDAY=TH",
        "'twice a year, on March and October', 'FREQ=MONTHLY;BYMONTH=3,10'",
        "Mondays and on Tuesdays, 'FREQ=WEEKLY;BYDAY=MO,TU'"
    })
    void aPrepositionOrPronounIsNotMistakenForAnAbbreviatedWednesday(String typed, String rrule) {
        assertThat(rrule(typed)).isEqualTo(rrule);
    }

    private static String rrule(String typed) {
        return RecurrenceParser.read(typed).rhythm().rrule();
    }
}
