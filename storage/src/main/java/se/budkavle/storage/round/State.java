package se.budkavle.storage.round;

import java.util.List;

/** How an activity stands; in the order in which states are listed everywhere, from finished to cancelled. */
public enum State {
    DONE, ON_TRACK, AT_RISK, OFF_TRACK, NOT_STARTED, CANCELLED;

    private static final List<State> FROM_WORST_TO_BEST = List.of(OFF_TRACK, AT_RISK, NOT_STARTED, ON_TRACK, DONE);

    /** Whether nothing is left to do. */
    public boolean isFinal() {
        return this == DONE || this == CANCELLED;
    }

    /** Whether it asks for cause, measure and whether help is needed. */
    public boolean needsExplanation() {
        return this == AT_RISK || this == OFF_TRACK;
    }

    /** Whether a change from the other is one for the better; what is cancelled stands neither better nor worse. */
    public boolean isBetterThan(State other) {
        return this != CANCELLED && other != CANCELLED
                && FROM_WORST_TO_BEST.indexOf(this) > FROM_WORST_TO_BEST.indexOf(other);
    }
}
