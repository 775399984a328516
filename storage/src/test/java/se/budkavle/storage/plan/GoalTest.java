package se.budkavle.storage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class GoalTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final Goal goal = Goal.of("2026", "miljo", "M1", "Theme", "Goal", 0);

    @Test
    void theIdOfAGoalConsistsOfPlanAndCode() {
        assertThat(goal.id()).isEqualTo("2026-M1");
    }

    @Test
    void newContentReplacesEverythingInAGoalButItsCodeAndArea() {
        var told = Goal.of("2027", "social", "S1", null, "Other", 4);
        assertThat(goal.ended(NOW).become(told))
                .isEqualTo(new Goal("2026-M1", "2026", "miljo", "M1", null, "Other", null, null, 4, null, 0));
    }

    @Test
    void newContentWithoutAWordingKeepsTheWordingOfTheGoal() {
        var worded = goal.worded("A goal in many words");
        assertThat(worded.become(goal).wording()).isEqualTo("A goal in many words");
        assertThat(worded.become(goal.worded("Other words")).wording()).isEqualTo("Other words");
    }

    @Test
    void aTitleThatDiffersFromTheWordingInThePlanCountsAsWrittenByHand() {
        assertThat(goal.isTitledByHand()).isTrue();
        assertThat(goal.worded("A goal in many words").isTitledByHand()).isTrue();
        assertThat(goal.worded("Goal").isTitledByHand()).isFalse();
    }

    @Test
    void aGoalIsActiveUntilTheGoalIsEnded() {
        assertThat(goal.isAlive()).isTrue();
        assertThat(goal.ended(NOW).isAlive()).isFalse();
        assertThat(goal.ended(NOW))
                .usingRecursiveComparison()
                .ignoringFields("endedAt")
                .isEqualTo(goal);
    }

    @Test
    void aPlansIdIsItsYear() {
        assertThat(Plan.of(2026, "Plan").id()).isEqualTo("2026");
        assertThat(Plan.of(2026, "Verksamhetsplan 2026").in(2027)).isEqualTo(Plan.of(2027, "Verksamhetsplan 2027"));
        assertThat(Plan.of(2026, "Plan").in(2027)).isEqualTo(Plan.of(2027, "Plan 2027"));
        assertThat(Plan.of(2026, "Plan").titled("Budget")).isEqualTo(Plan.of(2026, "Budget"));
    }
}
