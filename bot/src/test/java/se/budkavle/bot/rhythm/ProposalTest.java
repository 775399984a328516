package se.budkavle.bot.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalTest {

    private final WorkingDays days = WorkingDays.of("se");

    @Test
    void aWorkingDayIsProposedAsItIs() {
        var proposal = only("2026-03-19", false);
        assertThat(proposal.isMoved()).isFalse();
        assertThat(proposal.whyNot()).isEmpty();
    }

    @Test
    void theSameWeekdayAWeekLaterGoesBeforeTheNearestDay() {
        // Ascension Day; the Thursday after is in the same month.
        assertThat(only("2026-05-14", false).proposed()).isEqualTo("2026-05-21");
        assertThat(only("2026-05-14", false).whyNot().orElseThrow().kind()).isEqualTo(Reason.Kind.HOLIDAY);
    }

    @Test
    void theMonthIsKeptIfPossible() {
        // New Year's Eve: a week later is another month, and the day before is a working day.
        assertThat(only("2026-12-31", false).proposed()).isEqualTo("2026-12-30");
        // Christmas Eve: a week later is New Year's Eve.
        assertThat(only("2026-12-24", false).proposed()).isEqualTo("2026-12-23");
        assertThat(only("2026-07-16", true).proposed()).isEqualTo("2026-06-30");
    }

    @Test
    void noTwoMeetingsComeToTheSameDay() {
        var weekly = Rhythm.of("FREQ=WEEKLY;BYDAY=TH").dates(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31));
        assertThat(Proposal.forEach(weekly, days, false)).extracting(Proposal::proposed).doesNotHaveDuplicates()
                .contains(LocalDate.of(2026, 5, 21), LocalDate.of(2026, 5, 15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FREQ=MONTHLY;BYDAY=3TH;BYMONTH=3,6,9,12", "FREQ=WEEKLY;INTERVAL=4;BYDAY=FR", "FREQ=MONTHLY;BYDAY=-1TH",
        "FREQ=MONTHLY;BYMONTHDAY=24", "FREQ=MONTHLY;BYMONTHDAY=1", "FREQ=MONTHLY;INTERVAL=2;BYDAY=1SA", "FREQ=WEEKLY;BYDAY=TH",
        "FREQ=DAILY"})
    void inThirtyYearsEachIsAWorkingDayNoneIsLostAndNoneIsDouble(String rrule) {
        var rhythm = Rhythm.of(rrule);
        for (int year = 2026; year < 2056; year++) {
            var dates = rhythm.dates(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            for (var july : List.of(true, false)) {
                var proposals = Proposal.forEach(dates, days, july);
                assertThat(proposals).extracting(Proposal::date).isEqualTo(dates);
                assertThat(proposals).extracting(Proposal::proposed).doesNotHaveDuplicates()
                        .allMatch(day -> days.isWorking(day, july));
                assertThat(proposals).allMatch(one -> one.isMoved() == one.whyNot().isPresent());
            }
        }
    }

    private Proposal only(String date, boolean july) {
        return Proposal.forEach(List.of(LocalDate.parse(date)), days, july).get(0);
    }
}
