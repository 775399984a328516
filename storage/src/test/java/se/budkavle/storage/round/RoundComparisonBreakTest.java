package se.budkavle.storage.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Tests which questions of two status rounds correspond, and for which reasons two rounds cannot be compared. */
class RoundComparisonBreakTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Round BEFORE =
            Round.open("2025", "T3 2025", NOW.plusSeconds(60), NOW.plusSeconds(60), "1", "anna", NOW);

    @Test
    void aQuestionToOtherRespondentsIsNotComparedWithTheEarlierQuestion() {
        var later = List.of(asked("2026-M1.1", "timra"), asked("2026-M1.1", "ange"));
        var earlier = List.of(asked("2026-M1.1", null));
        assertThat(RoundComparison.of(later, BEFORE, earlier, Function.identity()))
                .isEmpty();
        assertThat(RoundComparisonBreak.between(later, earlier, Function.identity()))
                .isEqualTo(RoundComparisonBreak.ASKED_OTHERWISE);
    }

    @Test
    void roundsAboutMostlyDifferentActivitiesAreNotCompared() {
        var later = List.of(asked("2026-M1.8", null), asked("2026-M1.9", null), asked("2026-M1.1", null));
        var earlier = List.of(asked("2026-M1.1", null), asked("2026-M1.2", null));
        assertThat(RoundComparisonBreak.between(later, earlier, Function.identity()))
                .isEqualTo(RoundComparisonBreak.OTHER_ACTIVITIES);
    }

    @Test
    void roundsWithTooFewAnswersAreNotCompared() {
        var later = List.of(asked("2026-M1.1", null), asked("2026-M1.2", null));
        assertThat(RoundComparisonBreak.between(later, later, Function.identity()))
                .isEqualTo(RoundComparisonBreak.FEW_ANSWERED);
    }

    @Test
    void endedQuestionsOfOtherNetworksAreNotCounted() {
        var later = List.of(asked("2026-M1.1", "timra"), asked("2026-M1.1", "sundsvall"), asked("2026-M1.2", null));
        var earlier = List.of(asked("2026-M1.1", "timra"), asked("2026-M1.1", "ange"), asked("2026-M1.2", null));
        var comparison =
                RoundComparison.of(later, BEFORE, earlier, Function.identity()).orElseThrow();
        assertThat(comparison.added()).extracting(Question::organisationId).containsExactly("sundsvall");
        assertThat(comparison.gone()).extracting(Question::organisationId).containsExactly("ange");
        assertThat(comparison.goneOf(Set.of("other")).gone()).isEmpty();
        var trend = new RoundTrend(Optional.of(comparison), Optional.empty());
        assertThat(trend.organisationsGone(later)).containsExactly("ange");
        assertThat(trend.organisationsGone(earlier)).isEmpty();
    }

    @Test
    void anActivityIsMatchedToLastYearsActivityByCodeAndGoalOrByTitle() {
        var same = SameActivities.between(
                List.of(
                        activity("2026", "M1.1", "M1", "Nya ord"),
                        activity("2026", "M1.2", "M7", "Rådet möts!"),
                        activity("2026", "M1.3", "M7", "Något annat"),
                        activity("2026", "M1.4", "M1", "Ny")),
                List.of(
                        activity("2025", "M1.1", "M1", "Gamla ord"),
                        activity("2025", "M1.2", "M1", "Rådet möts"),
                        activity("2025", "M1.3", "M1", "Energikartor")));
        assertThat(same.apply("2026-M1.1")).isEqualTo("2025-M1.1");
        assertThat(same.apply("2026-M1.2")).isEqualTo("2025-M1.2");
        assertThat(same.apply("2026-M1.3")).isEqualTo("2026-M1.3");
        assertThat(same.apply("2026-M1.4")).isEqualTo("2026-M1.4");
    }

    @Test
    void aReopenedRoundCountsAsClosedBetweenItsClosingAndItsReopening() {
        var reopening = RoundReopening.of(BEFORE.close(NOW.plusSeconds(90)), NOW.plusSeconds(200));
        assertThat(reopening.wasClosedAt(NOW.plusSeconds(89))).isFalse();
        assertThat(reopening.wasClosedAt(NOW.plusSeconds(90))).isTrue();
        assertThat(reopening.wasClosedAt(NOW.plusSeconds(199))).isTrue();
        assertThat(reopening.wasClosedAt(NOW.plusSeconds(200))).isFalse();
    }

    private static AskedActivity activity(String plan, String code, String goal, String title) {
        return new AskedActivity(
                "round",
                plan + "-" + code,
                "network",
                plan + "-" + goal,
                code,
                title,
                "ACTIVITY",
                goal,
                "Mål",
                "miljo",
                "Miljö",
                "Nätverket",
                null,
                null,
                null);
    }

    private static Question asked(String activity, String organisation) {
        return new Question(
                activity + organisation,
                "round",
                activity,
                "network",
                null,
                organisation,
                0,
                ActivityState.DONE,
                null,
                null,
                1,
                1);
    }
}
