package se.budkavle.storage.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OverallGoalTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final OverallGoal goal = OverallGoal.of(2016, 2018, "social-1", "social", "Stöd", 0);

    @Test
    void anOverallGoalAppliesFromItsFirstToItsLastYear() {
        assertThat(goal.holdsIn(2015)).isFalse();
        assertThat(goal.holdsIn(2016)).isTrue();
        assertThat(goal.holdsIn(2018)).isTrue();
        assertThat(goal.holdsIn(2019)).isFalse();
        assertThat(goal.ended(NOW).holdsIn(2017)).isFalse();
    }

    @Test
    void anEndedOverallGoalThatGetsNewContentBecomesActiveAgain() {
        var told = OverallGoal.of(2016, 2019, "social-1", null, "Annat", 3);
        assertThat(goal.ended(NOW).become(told))
                .isEqualTo(new OverallGoal("2016-social-1", null, 2016, 2019, "Annat", 3, null, 0));
    }

    @Test
    void anOverallGoalMovedToLaterYearsAppliesForTheSameNumberOfYears() {
        assertThat(goal.later(10)).isEqualTo(OverallGoal.of(2026, 2028, "social-1", "social", "Stöd", 0));
    }

    @Test
    void anOverallGoalWithAnInvalidCodeOrReversedYearsIsRefused() {
        assertThatThrownBy(() -> OverallGoal.of(2018, 2016, "a", null, "A", 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OverallGoal.of(2016, 2018, "Å 1", null, "A", 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
