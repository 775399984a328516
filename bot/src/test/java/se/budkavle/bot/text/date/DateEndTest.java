package se.budkavle.bot.text.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.Refusal;

/**
 * Tests how the date parser interprets the end date of a period, as a user types it. The current date in the tests is
 * 28 December 2026.
 */
class DateEndTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 28);

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, 31 december, 2027-12-31",
        "2027-07-01, 30 juni, 2028-06-30",
        "2027-03-01, 29 feb, 2028-02-29",
        "2026-11-24, 24/11, 2026-11-24",
        "2027-01-06, 6/1, 2027-01-06",
        "2027-01-06, 5 februari, 2027-02-05",
        "2026-12-28, 5 jan, 2027-01-05",
        "2027-01-06, 5 jan 2028, 2028-01-05"
    })
    void anEndDateWithoutAYearIsTheFirstMatchingDayAfterTheStart(LocalDate start, String typed, LocalDate meant) {
        assertThat(DateParser.readEnd(typed, TODAY, start, Phrasebook.SWEDISH)).isEqualTo(meant);
    }

    @Test
    void anEndDateShortlyBeforeTheStartIsRefusedInsteadOfMovedToTheNextYear() {
        for (int before = 1; before <= 14; before++) {
            var start = LocalDate.of(2027, 1, 20);
            var end = start.minusDays(before);
            var typed = end.getDayOfMonth() + " jan";
            var refusal = catchThrowableOfType(
                    Refusal.class, () -> DateParser.readEnd(typed, TODAY, start, Phrasebook.SWEDISH));
            assertThat(refusal.reason()).as(typed).isEqualTo("when.ambiguous");
            assertThat(refusal.arguments()).contains(end.plusYears(1).toString());
        }
    }
}
