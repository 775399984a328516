package se.budkavle.storage.round;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The standing of an activity, which is normally its latest reported state. The standing is LATE if the activity's
 * deadline has passed and the activity is not finished. The standing is MISSING if nobody has answered. Lists show the
 * standings in the order of the enum constants.
 */
public enum ActivityStanding {
    DONE,
    ON_TRACK,
    AT_RISK,
    OFF_TRACK,
    LATE,
    NOT_STARTED,
    CANCELLED,
    MISSING;

    /**
     * Returns the standing of an activity on this day. If nobody has answered, the standing is MISSING even after the
     * deadline, because nobody knows whether the activity was finished.
     *
     * @param state the latest reported state; null while there is no answer
     * @param deadline the last day for finishing the activity in time; null for none
     */
    public static ActivityStanding of(@Nullable ActivityState state, @Nullable LocalDate deadline, LocalDate day) {
        if (state == null) {
            return MISSING;
        }
        return !state.isFinal() && deadline != null && day.isAfter(deadline) ? LATE : valueOf(state.name());
    }
}
