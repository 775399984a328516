package se.budkavle.storage.round;

import java.util.List;

/**
 * The state of an activity, such as on track or at risk, as people report it in status rounds. Lists of states follow
 * the order of the constants.
 */
public enum ActivityState {
    DONE,
    ON_TRACK,
    AT_RISK,
    OFF_TRACK,
    NOT_STARTED,
    CANCELLED;

    private static final List<ActivityState> FROM_WORST_TO_BEST =
            List.of(OFF_TRACK, AT_RISK, NOT_STARTED, ON_TRACK, DONE);

    /** Returns whether the state is final: the activity is done or cancelled. */
    public boolean isFinal() {
        return this == DONE || this == CANCELLED;
    }

    /** Returns whether an answer that reports this state, such as at risk, must also give a cause and a measure. */
    public boolean needsExplanation() {
        return this == AT_RISK || this == OFF_TRACK;
    }

    /**
     * Returns whether this state is better than the state {@code other}. No state is better or worse than CANCELLED.
     */
    public boolean isBetterThan(ActivityState other) {
        return this != CANCELLED
                && other != CANCELLED
                && FROM_WORST_TO_BEST.indexOf(this) > FROM_WORST_TO_BEST.indexOf(other);
    }
}
