package se.budkavle.bot.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DeadlineProposerTest {

    private final WorkingDays days = WorkingDays.of("se");

    @Test
    void fridaysAndTheLastWorkingDayOfTheMonthAreProposedAsDeadlines() {
        assertThat(after("2026-11-03"))
                .isEqualTo("FRIDAY 2026-11-13, FRIDAY 2026-11-20, FRIDAY 2026-11-27, MONDAY 2026-11-30, "
                        + "FRIDAY 2026-12-04, FRIDAY 2026-12-11");
    }

    @Test
    void noDeadlineIsProposedBetweenChristmasEveAndEpiphany() {
        assertThat(after("2026-12-09"))
                .isEqualTo("FRIDAY 2026-12-18, WEDNESDAY 2026-12-23, FRIDAY 2027-01-08, FRIDAY 2027-01-15, "
                        + "FRIDAY 2027-01-22, FRIDAY 2027-01-29");
    }

    @Test
    void theThursdayBeforeGoodFridayIsProposedInsteadOfGoodFriday() {
        assertThat(after("2027-03-10"))
                .isEqualTo("FRIDAY 2027-03-19, THURSDAY 2027-03-25, WEDNESDAY 2027-03-31, FRIDAY 2027-04-02, "
                        + "FRIDAY 2027-04-09, FRIDAY 2027-04-16");
    }

    @Test
    void theThursdayBeforeMidsummerEveIsProposedInsteadOfMidsummerEve() {
        assertThat(after("2027-06-10"))
                .isEqualTo("FRIDAY 2027-06-18, THURSDAY 2027-06-24, WEDNESDAY 2027-06-30, FRIDAY 2027-08-06");
    }

    @Test
    void onAnyDayOfTenYearsTwoToSixWorkingDaysAreProposedInOrder() {
        for (var today = LocalDate.of(2026, 1, 1); today.getYear() < 2036; today = today.plusDays(1)) {
            var proposed = DeadlineProposer.after(today, days);
            assertThat(proposed)
                    .as("after %s", today)
                    .hasSizeBetween(2, 6)
                    .doesNotHaveDuplicates()
                    .isSorted()
                    .allMatch(day -> days.isWorking(day, true))
                    .noneMatch(WorkingDays::isChristmas);
            assertThat(List.of(proposed.get(0), proposed.get(proposed.size() - 1)))
                    .as("after %s", today)
                    .allMatch(deadlineWithin(today)::contains);
        }
    }

    private static List<LocalDate> deadlineWithin(LocalDate today) {
        return today.plusDays(7).datesUntil(today.plusDays(61)).toList();
    }

    private String after(String today) {
        return DeadlineProposer.after(LocalDate.parse(today), days).stream()
                .map(day -> day.getDayOfWeek() + " " + day)
                .collect(Collectors.joining(", "));
    }
}
