package se.budkavle.bot.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProposedDateTest {

    private final WorkingDays days = WorkingDays.of("se");

    @Test
    void aDateOnAWorkingDayIsProposedUnchanged() {
        var proposal = only("2026-03-19", false);
        assertThat(proposal.isMoved()).isFalse();
        assertThat(proposal.whyNot()).isEmpty();
    }

    @Test
    void aDateOnAHolidayIsMovedToTheSameWeekdayAWeekLater() {
        // 14 May 2026 is Ascension Day, a holiday. The Thursday one week later is in the same month, so it is proposed.
        assertThat(only("2026-05-14", false).proposed()).isEqualTo("2026-05-21");
        assertThat(only("2026-05-14", false).whyNot().orElseThrow().kind()).isEqualTo(NonWorkingReason.Kind.HOLIDAY);
    }

    @Test
    void aDateIsMovedToTheWorkingDayBeforeIfAWeekLaterIsUnsuitable() {
        // New Year's Eve is a day off, and one week later is in another month. The working day before is proposed
        // instead.
        assertThat(only("2026-12-31", false).proposed()).isEqualTo("2026-12-30");
        // Christmas Eve is a day off, and one week later is New Year's Eve. The working day before is proposed instead.
        assertThat(only("2026-12-24", false).proposed()).isEqualTo("2026-12-23");
    }

    @Test
    void aDateInTheJulyPauseIsLeftOutWithTheReason() {
        var july = only("2026-07-16", true);
        assertThat(july.isLeftOut()).isTrue();
        assertThat(july.isMoved()).isFalse();
        assertThat(july.whyNot().orElseThrow().kind()).isEqualTo(NonWorkingReason.Kind.JULY);
        assertThat(only("2026-07-16", false).proposed()).as("no pause").isEqualTo("2026-07-16");
        assertThat(only("2026-07-18", true).isLeftOut()).as("a Saturday").isTrue();
    }

    @Test
    void weeklyDatesBeforeAndAfterTheJulyPauseAreUnchanged() {
        var weekly = Recurrence.of("FREQ=WEEKLY;BYDAY=TH").dates(LocalDate.of(2027, 6, 10), LocalDate.of(2027, 8, 20));
        assertThat(held(ProposedDate.forEach(weekly, days, true)))
                .extracting(LocalDate::toString)
                .containsExactly("2027-06-10", "2027-06-17", "2027-06-24", "2027-08-05", "2027-08-12", "2027-08-19");
        var monthly =
                Recurrence.of("FREQ=MONTHLY;BYDAY=2FR").dates(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31));
        assertThat(held(ProposedDate.forEach(monthly, days, true)))
                .hasSize(11)
                .extracting(LocalDate::getMonth)
                .doesNotHaveDuplicates();
    }

    @Test
    void aHolidayInAWeeklySeriesIsLeftOut() {
        var weekly = Recurrence.of("FREQ=WEEKLY;BYDAY=TH").dates(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31));
        assertThat(held(ProposedDate.forEach(weekly, days, false)))
                .extracting(LocalDate::toString)
                .containsExactly("2026-05-07", "2026-05-21", "2026-05-28");
        var everyOther = Recurrence.of("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH")
                .dates(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 31));
        assertThat(held(ProposedDate.forEach(everyOther, days, false)))
                .extracting(LocalDate::toString)
                .containsExactly("2026-04-30", "2026-05-21", "2026-05-28");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=MONTHLY;BYDAY=3TH;BYMONTH=3,6,9,12",
                "FREQ=WEEKLY;INTERVAL=4;BYDAY=FR",
                "FREQ=MONTHLY;BYDAY=-1TH",
                "FREQ=MONTHLY;BYMONTHDAY=24",
                "FREQ=MONTHLY;BYMONTHDAY=1",
                "FREQ=MONTHLY;INTERVAL=2;BYDAY=1SA",
                "FREQ=WEEKLY;BYDAY=TH",
                "FREQ=DAILY"
            })
    void proposedDatesAreDistinctWorkingDaysInThirtyYears(String rrule) {
        var rhythm = Recurrence.of(rrule);
        boolean rare = rrule.startsWith("FREQ=MONTHLY") || rrule.contains("INTERVAL");
        for (int year = 2026; year < 2056; year++) {
            var dates = rhythm.dates(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            for (var july : List.of(true, false)) {
                var proposals = ProposedDate.forEach(dates, days, july);
                assertThat(proposals).extracting(ProposedDate::date).isEqualTo(dates);
                assertThat(held(proposals)).doesNotHaveDuplicates().allMatch(day -> days.isWorking(day, july));
                assertThat(proposals)
                        .allMatch(one -> (one.isMoved() || one.isLeftOut())
                                == one.whyNot().isPresent());
                assertThat(proposals)
                        .filteredOn(ProposedDate::isMoved)
                        .allMatch(one -> Math.abs(ChronoUnit.DAYS.between(one.date(), one.proposed())) <= 7);
                assertThat(proposals)
                        .filteredOn(ProposedDate::isLeftOut)
                        .allMatch(one -> !rare || july && one.date().getMonth() == Month.JULY);
            }
        }
    }

    private static List<LocalDate> held(List<ProposedDate> proposals) {
        return proposals.stream()
                .filter(one -> !one.isLeftOut())
                .map(ProposedDate::proposed)
                .toList();
    }

    private ProposedDate only(String date, boolean july) {
        return ProposedDate.forEach(List.of(LocalDate.parse(date)), days, july).get(0);
    }
}
