package se.budkavle.storage.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Tests how the standing of an activity (on track, late, done) follows from its latest answer and its deadline. */
class ActivityStandingTest {

    private static final LocalDate DEADLINE = LocalDate.of(2026, 6, 30);

    @Test
    void anActivityIsLateFromTheDayAfterItsDeadline() {
        assertThat(ActivityStanding.of(ActivityState.ON_TRACK, DEADLINE, DEADLINE))
                .isEqualTo(ActivityStanding.ON_TRACK);
        assertThat(ActivityStanding.of(ActivityState.ON_TRACK, DEADLINE, DEADLINE.plusDays(1)))
                .isEqualTo(ActivityStanding.LATE);
    }

    @Test
    void aDoneCancelledOrUnansweredActivityIsNeverLate() {
        var later = DEADLINE.plusYears(1);
        assertThat(ActivityStanding.of(ActivityState.DONE, DEADLINE, later)).isEqualTo(ActivityStanding.DONE);
        assertThat(ActivityStanding.of(ActivityState.CANCELLED, DEADLINE, later))
                .isEqualTo(ActivityStanding.CANCELLED);
        assertThat(ActivityStanding.of(null, DEADLINE, later)).isEqualTo(ActivityStanding.MISSING);
    }

    @Test
    void anActivityWithoutADeadlineHasTheStateThatWasAnswered() {
        for (var state : ActivityState.values()) {
            assertThat(ActivityStanding.of(state, null, DEADLINE).name()).isEqualTo(state.name());
        }
    }
}
