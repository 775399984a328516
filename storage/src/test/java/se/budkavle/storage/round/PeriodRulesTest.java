package se.budkavle.storage.round;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T3 2026",
                "q4 2026",
                "H2 2026",
                "2026",
                "Hösten 2026",
                "kvartal 4 2026",
                "tredje tertialet 2026",
                "november 2026",
                "sep–nov 2026",
                "2026-T3",
                "dec 2026 – jan 2027",
                "T1 2027",
                "T3 2025",
                "first half 2026",
                "T3/2026"
            })
    void aPeriodNearTodaySuchAsAQuarterIsAcceptedAsTyped(String typed) {
        assertThat(PeriodRules.of(" " + typed + " ", DAY)).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hej", "T3", "T9 2026", "Q5 2026", "hösten", "T3 2016", "T3 2036", "abc 2026"})
    void aTextThatIsNotAPeriodIsRefusedWithAnExample(String typed) {
        assertRefused(() -> PeriodRules.of(typed, DAY), "round.period-unknown", typed, "T3 2026");
    }

    @Test
    void aPeriodHasOneToFortyCharacters() {
        assertRefused(() -> PeriodRules.of("  ", DAY), "round.period-length", 40);
        assertRefused(() -> PeriodRules.of("x".repeat(41), DAY), "round.period-length", 40);
    }

    @Test
    void currentPeriodsAreSuggestedBeforeRecentlyEndedPeriods() {
        assertThat(PeriodRules.suggested(DAY))
                .startsWith("T3 2026", "Q4 2026", "H2 2026")
                .doesNotHaveDuplicates();
        assertThat(PeriodRules.suggested(LocalDate.of(2027, 1, 11)))
                .startsWith("T1 2027", "Q1 2027", "H1 2027", "T3 2026", "Q4 2026");
    }
}
