package se.budkavle.storage.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Tests the comparison of two status rounds, which is refused if too few questions were answered in both. */
class RoundComparisonTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Round BEFORE =
            Round.open("2026", "T1 2026", NOW.plusSeconds(60), NOW.plusSeconds(60), "1", "anna", NOW);

    @Test
    void eachQuestionIsComparedWithTheSameOrganisationsEarlierAnswer() {
        var turned = question("2026-M1.1", "timra", ActivityState.OFF_TRACK);
        var comparison = RoundComparison.of(
                        List.of(
                                turned,
                                question("2026-M1.1", "ange", ActivityState.ON_TRACK),
                                question("2026-M1.2", "timra", ActivityState.DONE)),
                        BEFORE,
                        List.of(
                                question("2026-M1.1", "ange", ActivityState.ON_TRACK),
                                question("2026-M1.1", "timra", ActivityState.ON_TRACK),
                                question("2026-M1.2", "timra", ActivityState.NOT_STARTED)),
                        Function.identity())
                .orElseThrow();
        assertThat(comparison.before()).isEqualTo(BEFORE);
        assertThat(comparison.unchanged()).isEqualTo(1);
        assertThat(comparison.turns().get(0)).isEqualTo(new RoundComparison.Turn(turned, ActivityState.ON_TRACK));
        assertThat(comparison.better()).isEqualTo(1);
        assertThat(comparison.worse()).isEqualTo(1);
    }

    @Test
    void roundsWithMostlyDifferentQuestionsAreNotCompared() {
        var asked = List.of(
                question("2026-M1.1", null, ActivityState.DONE),
                question("2026-M1.2", null, ActivityState.DONE),
                question("2026-M1.3", null, ActivityState.DONE));
        assertThat(RoundComparison.of(
                        asked,
                        BEFORE,
                        List.of(question("2026-M1.1", null, ActivityState.AT_RISK)),
                        Function.identity()))
                .isEmpty();
        assertThat(RoundComparison.of(
                        asked,
                        BEFORE,
                        List.of(
                                question("2026-M1.1", null, ActivityState.AT_RISK),
                                question("2026-M1.2", null, ActivityState.DONE)),
                        Function.identity()))
                .isPresent();
    }

    @Test
    void anActivityThatMovedToAnotherNetworkCountsAsNeitherNewNorEnded() {
        var asked = question("2027-M1.1", null, ActivityState.DONE);
        var elsewhere = question("2027-M1.2", null, null);
        var before = question("2026-M1.1", null, ActivityState.AT_RISK);
        var moved = question("2026-M1.2", null, ActivityState.DONE);
        var ended = question("2026-M1.3", null, ActivityState.DONE);
        var other = question("2026-S1.1", null, ActivityState.DONE);
        Function<String, String> activity = id -> id.replace("2027", "2026");
        var comparison = RoundComparison.of(List.of(asked), BEFORE, List.of(before, moved, ended, other), activity)
                .orElseThrow()
                .goneOf(Set.of(before.id(), moved.id(), ended.id()))
                .stillAsked(List.of(asked, elsewhere), activity);
        assertThat(comparison.better()).isEqualTo(1);
        assertThat(comparison.added()).isEmpty();
        assertThat(comparison.gone()).containsExactly(ended);
    }

    @Test
    void unansweredQuestionsAreNotCompared() {
        assertThat(RoundComparison.of(
                        List.of(question("2026-M1.1", null, null)),
                        BEFORE,
                        List.of(question("2026-M1.1", null, ActivityState.DONE)),
                        Function.identity()))
                .isEmpty();
        assertThat(RoundComparison.of(
                        List.of(question("2026-M1.1", null, ActivityState.DONE)),
                        BEFORE,
                        List.of(question("2026-M1.1", null, null)),
                        Function.identity()))
                .isEmpty();
    }

    @Test
    void aCancelledActivityIsNeitherBetterNorWorse() {
        assertThat(ActivityState.CANCELLED.isBetterThan(ActivityState.OFF_TRACK))
                .isFalse();
        assertThat(ActivityState.OFF_TRACK.isBetterThan(ActivityState.CANCELLED))
                .isFalse();
        assertThat(ActivityState.DONE.isBetterThan(ActivityState.CANCELLED)).isFalse();
    }

    private static Question question(String activity, String organisation, ActivityState state) {
        return new Question(
                activity + organisation,
                "round",
                activity,
                "network",
                null,
                organisation,
                0,
                state,
                null,
                null,
                state == null ? 0 : 1,
                1);
    }
}
