package se.budkavle.storage.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.budkavle.storage.cooperation.CooperationStep.COORDINATE;
import static se.budkavle.storage.cooperation.CooperationStep.SHARE;
import static se.budkavle.storage.cooperation.CooperationStep.TALK;
import static se.budkavle.storage.cooperation.CooperationStep.TOGETHER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.cooperation.StepHistory.YearStep;

/** Tests the history of how closely a network cooperates, in four steps called the cooperation ladder. */
class StepHistoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private final List<OrganisationStep> rows = new ArrayList<>();

    @Test
    void theCooperationLadderHasFourStepsFromTalkingToDoingTogether() {
        assertThat(CooperationStep.values()).containsExactly(TALK, SHARE, COORDINATE, TOGETHER);
        assertThat(TALK.number()).isEqualTo(1);
        assertThat(TOGETHER.number()).isEqualTo(CooperationStep.count()).isEqualTo(4);
    }

    @Test
    void aStepOfTheCooperationLadderAppliesUntilTheNextStepsDate() {
        sets(COORDINATE, "2026-03-01", null);
        sets(SHARE, "2025-02-01", null);
        assertThat(history().at(LocalDate.of(2025, 1, 31))).isEmpty();
        assertThat(at("2025-02-01")).isEqualTo(SHARE);
        assertThat(at("2026-02-28")).isEqualTo(SHARE);
        assertThat(at("2026-03-01")).isEqualTo(COORDINATE);
        assertThat(history().on(LocalDate.of(2026, 3, 2))).isEmpty();
    }

    @Test
    void theMovementListsOnlyYearsWhoseLastStepDiffersFromTheYearBefore() {
        assertThat(history().movement()).isEmpty();
        sets(TALK, "2023-05-01", null);
        sets(SHARE, "2025-02-01", null);
        sets(TOGETHER, "2026-01-10", null);
        sets(COORDINATE, "2026-11-24", null);
        assertThat(history().movement())
                .containsExactly(new YearStep(2023, TALK), new YearStep(2025, SHARE), new YearStep(2026, COORDINATE));
        sets(SHARE, "2026-11-24", "Vi backade");
        assertThat(history().movement()).containsExactly(new YearStep(2023, TALK), new YearStep(2025, SHARE));
    }

    @Test
    void aSecondStepOnTheSameDateIsACorrectionThatReplacesTheFirst() {
        assertThat(sets(SHARE, "2026-03-01", null).isCorrection()).isFalse();
        var corrected = sets(TOGETHER, "2026-03-01", "Fel steg");
        assertThat(corrected.isCorrection()).isTrue();
        assertThat(corrected.revision()).isEqualTo(2);
        assertThat(at("2026-03-01")).isEqualTo(TOGETHER);
        assertThat(history().steps()).hasSize(1);
        assertThat(sets(TOGETHER, "2026-03-01", "Bättre skäl").revision()).isEqualTo(3);
    }

    @Test
    void aStepWithoutAChangeOrWithAFutureDateIsRefused() {
        sets(SHARE, "2025-02-01", "Så är det");
        assertThatThrownBy(() -> sets(SHARE, "2025-02-01", " Så är det ")).hasMessage("cooperation.unchanged");
        assertThatThrownBy(() -> sets(SHARE, "2026-02-01", "Annat skäl")).hasMessage("cooperation.unchanged");
        assertThatThrownBy(() -> sets(TALK, "2026-11-25", null))
                .isInstanceOf(Refusal.class)
                .hasMessage("cooperation.date-ahead");
        assertThat(sets(SHARE, "2024-02-01", null).revision()).isEqualTo(1);
    }

    @Test
    void theReasonForAStepIsOptionalAndHasAMaximumLength() {
        assertThat(sets(TALK, "2024-01-01", " \u3164 ").reason()).isNull();
        assertThat(sets(SHARE, "2024-01-02", "x".repeat(500)).reason()).hasSize(500);
        assertThatThrownBy(() -> sets(TALK, "2024-01-03", "x".repeat(501))).hasMessage("cooperation.reason-length");
    }

    private OrganisationStep sets(CooperationStep step, String day, String reason) {
        var row = OrganisationStep.set(
                history(),
                "timra",
                "hallbarhetsradet",
                OrganisationStep.Content.typed(step, LocalDate.parse(day), reason),
                "person",
                NOW,
                TODAY);
        rows.add(row);
        return row;
    }

    private CooperationStep at(String day) {
        return history().at(LocalDate.parse(day)).orElseThrow().step();
    }

    private StepHistory history() {
        return StepHistory.of(rows);
    }
}
