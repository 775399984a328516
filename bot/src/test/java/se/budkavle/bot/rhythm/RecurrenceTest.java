package se.budkavle.bot.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.budkavle.storage.Refusal;

class RecurrenceTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2055, 12, 31);

    @Test
    void theThirdThursdayOfEachQuarterIsFound() {
        assertThat(Recurrence.of("FREQ=MONTHLY;BYDAY=3TH;BYMONTH=3,6,9,12").dates(FIRST, LocalDate.of(2026, 12, 31)))
                .containsExactly(
                        LocalDate.of(2026, 3, 19),
                        LocalDate.of(2026, 6, 18),
                        LocalDate.of(2026, 9, 17),
                        LocalDate.of(2026, 12, 17));
    }

    @Test
    void aRecurrenceWithoutNamedMonthsStartsSoThatAGivenMonthIsAvoided() {
        var start = LocalDate.of(2027, 1, 4);
        var end = LocalDate.of(2027, 12, 31);
        for (var rrule :
                List.of("FREQ=MONTHLY;INTERVAL=2", "FREQ=MONTHLY;INTERVAL=3", "FREQ=MONTHLY;INTERVAL=6;BYDAY=3TH")) {
            var rhythm = Recurrence.of(rrule);
            var counted = rhythm.startAvoiding(Month.JULY, start, end);
            assertThat(counted).as(rrule).isEqualTo("2027-02-04");
            assertThat(rhythm.dates(counted, end))
                    .as(rrule)
                    .hasSameSizeAs(rhythm.dates(start, end))
                    .noneMatch(date -> date.getMonth() == Month.JULY);
        }
        assertThat(Recurrence.of("FREQ=MONTHLY;INTERVAL=4").startAvoiding(Month.JULY, start, end))
                .isEqualTo(start);
        assertThat(Recurrence.of("FREQ=MONTHLY").startAvoiding(Month.JULY, start, end))
                .isEqualTo(start);
        assertThat(Recurrence.of("FREQ=MONTHLY;BYDAY=1TH;BYMONTH=7").startAvoiding(Month.JULY, start, end))
                .isEqualTo(start);
    }

    @Test
    void theFirstAndTheLastDayOfThePeriodAreIncluded() {
        assertThat(Recurrence.of("FREQ=WEEKLY;BYDAY=TH").dates(LocalDate.of(2026, 1, 8), LocalDate.of(2026, 1, 15)))
                .containsExactly(LocalDate.of(2026, 1, 8), LocalDate.of(2026, 1, 15));
        assertThat(Recurrence.of("FREQ=WEEKLY;BYDAY=TH").dates(LocalDate.of(2026, 1, 7), LocalDate.of(2026, 1, 7)))
                .isEmpty();
    }

    @Test
    void everyOtherWeekIsCountedFromTheStartOfTheRecurrenceNotOfTheQueriedPeriod() {
        var rhythm = Recurrence.of("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH");
        var all = rhythm.dates(FIRST, LocalDate.of(2026, 12, 31));
        assertThat(all).startsWith(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 15));
        for (var from = FIRST; from.getYear() == 2026; from = from.plusDays(1)) {
            var start = from;
            assertThat(rhythm.dates(FIRST, from, LocalDate.of(2026, 12, 31)))
                    .isEqualTo(
                            all.stream().filter(date -> !date.isBefore(start)).toList());
        }
    }

    @Test
    void aMonthlyRecurrenceOnThe31stUsesTheLastDayOfShorterMonths() {
        assertThat(Recurrence.of("FREQ=MONTHLY;INTERVAL=1").dates(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 5, 31)))
                .containsExactly(
                        LocalDate.of(2026, 1, 31),
                        LocalDate.of(2026, 2, 28),
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2026, 4, 30),
                        LocalDate.of(2026, 5, 31));
        assertThat(Recurrence.of("FREQ=MONTHLY;INTERVAL=3")
                        .dates(LocalDate.of(2026, 1, 30), LocalDate.of(2026, 12, 31)))
                .containsExactly(
                        LocalDate.of(2026, 1, 30),
                        LocalDate.of(2026, 4, 30),
                        LocalDate.of(2026, 7, 30),
                        LocalDate.of(2026, 10, 30));
        assertThat(Recurrence.of("FREQ=YEARLY").dates(LocalDate.of(2028, 2, 29), LocalDate.of(2030, 12, 31)))
                .containsExactly(LocalDate.of(2028, 2, 29), LocalDate.of(2029, 2, 28), LocalDate.of(2030, 2, 28));
        assertThat(Recurrence.of("FREQ=YEARLY;BYMONTH=2,4")
                        .dates(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 12, 31)))
                .containsExactly(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 4, 30));
    }

    @Test
    void aCountOrEndDateInTheRuleLimitsTheDates() {
        assertThat(Recurrence.of("FREQ=WEEKLY;BYDAY=TH;COUNT=2").dates(FIRST, LAST))
                .hasSize(2);
        assertThat(Recurrence.of("FREQ=WEEKLY;BYDAY=TH;UNTIL=20260115").dates(FIRST, LAST))
                .hasSize(3);
        assertThat(Recurrence.of("FREQ=WEEKLY;BYDAY=TH;UNTIL=20260115T235959Z").dates(FIRST, LAST))
                .hasSize(3);
    }

    @Test
    void aRuleWithoutAnEndGivesALimitedNumberOfDates() {
        assertThat(Recurrence.of("FREQ=DAILY").dates(FIRST, LAST)).hasSize(Recurrence.MOST_DATES);
        assertThat(Recurrence.of("FREQ=DAILY;UNTIL=20250101").dates(FIRST, LAST))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=MONTHLY;BYDAY=3TH;BYMONTH=3,6,9,12",
                "FREQ=WEEKLY;INTERVAL=4;BYDAY=TU",
                "FREQ=MONTHLY;BYDAY=-1FR",
                "FREQ=MONTHLY;BYMONTHDAY=24",
                "FREQ=MONTHLY;INTERVAL=3"
            })
    void forThirtyYearsTheLocalHourStaysTheSame(String rrule) {
        var zone = ZoneId.of("Europe/Stockholm");
        var dates = Recurrence.of(rrule).dates(FIRST, LAST);
        assertThat(dates).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(100);
        assertThat(dates.get(dates.size() - 1)).isAfter(LocalDate.of(2055, 8, 31));
        assertThat(dates)
                .allSatisfy(date -> assertThat(date.atTime(9, 0)
                                .atZone(zone)
                                .toInstant()
                                .atZone(zone)
                                .toLocalTime())
                        .isEqualTo(LocalTime.of(9, 0)));
    }

    @Test
    void everyThirdThursdayOfAMonthIsFoundInThirtyYears() {
        var found = Recurrence.of("FREQ=MONTHLY;BYDAY=3TH").dates(FIRST, LAST);
        assertThat(found)
                .hasSize((int) ChronoUnit.MONTHS.between(FIRST, LAST) + 1)
                .allSatisfy(date -> {
                    assertThat(date.getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
                    assertThat(date.getDayOfMonth()).isBetween(15, 21);
                });
    }

    @Test
    void anInvalidRuleOrARuleWithoutDatesIsRefused() {
        for (var rule : List.of(
                "",
                "x",
                "FREQ=",
                "FREQ=MONTHLY;BYDAY=9XX",
                "FREQ=MINUTELY",
                "BYDAY=MO",
                "FREQ=WEEKLY;BYSECOND=1",
                "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2",
                "FREQ=DAILY;BYMONTHDAY=31;BYMONTH=2",
                "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=5",
                "FREQ=DAILY" + ";BYDAY=MO".repeat(100))) {
            assertThatThrownBy(() -> Recurrence.of(rule))
                    .as(rule)
                    .isInstanceOf(Refusal.class)
                    .hasMessage("rhythm.unreadable");
        }
    }
}
