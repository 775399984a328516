package se.budkavle.bot.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.budkavle.bot.text.Phrasebook;

class WorkingDaysTest {

    private final WorkingDays days = WorkingDays.of("se");
    private final Phrasebook words = new Phrasebook(ZoneId.of("Europe/Stockholm"));

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, HOLIDAY, det är nyårsdagen, it is New Year’s Day",
        "2026-01-06, HOLIDAY, det är trettondedag jul, it is Epiphany",
        "2026-04-03, HOLIDAY, det är långfredagen, it is Good Friday",
        "2026-04-05, HOLIDAY, det är påskdagen, it is Easter Sunday",
        "2026-04-06, HOLIDAY, det är annandag påsk, it is Easter Monday",
        "2026-05-01, HOLIDAY, det är första maj, it is May Day",
        "2026-05-14, HOLIDAY, det är Kristi himmelsfärdsdag, it is Ascension Day",
        "2026-05-24, HOLIDAY, det är pingstdagen, it is Whit Sunday",
        "2026-06-06, HOLIDAY, det är nationaldagen, it is the National Day",
        "2026-06-19, EVE, det är midsommarafton, it is Midsummer Eve",
        "2026-06-20, HOLIDAY, det är midsommardagen, it is Midsummer Day",
        "2026-10-31, HOLIDAY, det är alla helgons dag, it is All Saints’ Day",
        "2026-12-24, EVE, det är julafton, it is Christmas Eve",
        "2026-12-25, HOLIDAY, det är juldagen, it is Christmas Day",
        "2026-12-26, HOLIDAY, det är annandag jul, it is Boxing Day",
        "2026-12-31, EVE, det är nyårsafton, it is New Year’s Eve",
        "2026-11-21, WEEKEND, det är helg, it is a weekend"
    })
    void aDayOffHasAReasonInBothLanguages(LocalDate date, NonWorkingReason.Kind kind, String swedish, String english) {
        var reason = days.whyNot(date, false).orElseThrow();
        assertThat(reason.kind()).isEqualTo(kind);
        assertThat(words.say(reason.said(), Phrasebook.SWEDISH)).isEqualTo(swedish);
        assertThat(words.say(reason.said(), Phrasebook.ENGLISH)).isEqualTo(english);
    }

    @Test
    void daysInJulyAreOffOnlyIfTheNetworkPausesInJuly() {
        var inJuly = LocalDate.of(2026, 7, 15);
        assertThat(days.whyNot(inJuly, false)).isEmpty();
        assertThat(days.whyNot(inJuly, true)).contains(NonWorkingReason.JULY);
        assertThat(days.nextWorkingDay(inJuly, true)).isEqualTo("2026-08-03");
        assertThat(days.previousWorkingDay(inJuly, true)).isEqualTo("2026-06-30");
    }

    @Test
    void christmasDaysAreSkippedWhenLookingForAWorkingDay() {
        assertThat(days.nextWorkingDay(LocalDate.of(2026, 12, 23), false)).isEqualTo("2026-12-28");
        assertThat(days.previousWorkingDay(LocalDate.of(2026, 12, 28), false)).isEqualTo("2026-12-23");
    }

    @Test
    void inThirtyYearsEveryDayOffHasAReasonInBothLanguages() {
        for (int year = 2026; year < 2056; year++) {
            int off = 0;
            for (var day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
                var reason = days.whyNot(day, true);
                if (reason.isPresent()) {
                    assertThat(words.say(reason.get().said(), Phrasebook.SWEDISH))
                            .isNotBlank();
                    assertThat(words.say(reason.get().said(), Phrasebook.ENGLISH))
                            .isNotBlank();
                    off += reason.get().kind() == NonWorkingReason.Kind.HOLIDAY
                                    || reason.get().kind() == NonWorkingReason.Kind.EVE
                            ? 1
                            : 0;
                } else {
                    assertThat(day.getDayOfWeek()).isLessThanOrEqualTo(DayOfWeek.FRIDAY);
                    assertThat(day.getMonth()).isNotEqualTo(Month.JULY);
                }
            }
            // A year has 16 days off, or 15 if two of them coincide: Whit Sunday with the national day, or Ascension
            // Day with 1 May.
            assertThat(off).as("days off in " + year).isBetween(15, 16);
        }
    }

    @Test
    void holidaysDependOnTheConfiguredCountry() {
        assertThat(words.say(
                        WorkingDays.of("no")
                                .whyNot(LocalDate.of(2026, 5, 17), false)
                                .orElseThrow()
                                .said(),
                        Phrasebook.ENGLISH))
                .startsWith("it is ")
                .hasSizeGreaterThan(10);
        assertThatThrownBy(() -> WorkingDays.of("zz"))
                .hasMessageContaining("budkavle.association.holidays")
                .hasMessageContaining("zz");
    }
}
