package se.budkavle.storage.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks when two rounds are compared and when there is too little to compare. */
class RoundComparisonTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Round BEFORE = Round.open("2026", "T1 2026", NOW.plusSeconds(60), NOW.plusSeconds(60), "1", "anna", NOW);

    @Test
    void eachQuestionIsComparedWithTheEarlierAnswerOfTheSameOrganisation() {
        var turned = question("2026-M1.1", "timra", State.OFF_TRACK);
        var comparison = RoundComparison.of(
                List.of(turned, question("2026-M1.1", "ange", State.ON_TRACK), question("2026-M1.2", "timra", State.DONE)), BEFORE,
                List.of(question("2026-M1.1", "ange", State.ON_TRACK), question("2026-M1.1", "timra", State.ON_TRACK),
                        question("2026-M1.2", "timra", State.NOT_STARTED))).orElseThrow();
        assertThat(comparison.before()).isEqualTo(BEFORE);
        assertThat(comparison.unchanged()).isEqualTo(1);
        assertThat(comparison.turns().get(0)).isEqualTo(new RoundComparison.Turn(turned, State.ON_TRACK));
        assertThat(comparison.better()).isEqualTo(1);
        assertThat(comparison.worse()).isEqualTo(1);
    }

    @Test
    void roundsWithMostlyDifferentQuestionsAreNotCompared() {
        var asked = List.of(question("2026-M1.1", null, State.DONE), question("2026-M1.2", null, State.DONE),
                question("2026-M1.3", null, State.DONE));
        assertThat(RoundComparison.of(asked, BEFORE, List.of(question("2026-M1.1", null, State.AT_RISK)))).isEmpty();
        assertThat(RoundComparison.of(asked, BEFORE,
                List.of(question("2026-M1.1", null, State.AT_RISK), question("2026-M1.2", null, State.DONE)))).isPresent();
    }

    @Test
    void unansweredQuestionsAreNotCompared() {
        assertThat(RoundComparison.of(List.of(question("2026-M1.1", null, null)), BEFORE,
                List.of(question("2026-M1.1", null, State.DONE)))).isEmpty();
        assertThat(RoundComparison.of(List.of(question("2026-M1.1", null, State.DONE)), BEFORE,
                List.of(question("2026-M1.1", null, null)))).isEmpty();
    }

    @Test
    void aCancelledActivityIsNeitherBetterNorWorse() {
        assertThat(State.CANCELLED.isBetterThan(State.OFF_TRACK)).isFalse();
        assertThat(State.OFF_TRACK.isBetterThan(State.CANCELLED)).isFalse();
        assertThat(State.DONE.isBetterThan(State.CANCELLED)).isFalse();
    }

    private static Question question(String activity, String organisation, State state) {
        return new Question(activity + organisation, "round", activity, "network", null, organisation, 0, state, null, null,
                state == null ? 0 : 1, 1);
    }
}
