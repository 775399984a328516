package se.budkavle.storage.round;

import java.util.List;

/** The state of an activity; lists show the states in this order. */
public enum ActivityState {
    DONE,
    ON_TRACK,
    AT_RISK,
    OFF_TRACK,
    NOT_STARTED,
    CANCELLED;

    private static final List<ActivityState> FROM_WORST_TO_BEST =
            List.of(OFF_TRACK, AT_RISK, NOT_STARTED, ON_TRACK, DONE);

    /** Checks whether the activity is done or cancelled. */
    public boolean isFinal() {
        return this == DONE || this == CANCELLED;
    }

    /** Checks whether an answer with this state must give a cause and a measure. */
    public boolean needsExplanation() {
        return this == AT_RISK || this == OFF_TRACK;
    }

    /** Checks whether this state is better than the other; "cancelled" is neither better nor worse. */
    public boolean isBetterThan(ActivityState other) {
        return this != CANCELLED
                && other != CANCELLED
                && FROM_WORST_TO_BEST.indexOf(this) > FROM_WORST_TO_BEST.indexOf(other);
    }
}
