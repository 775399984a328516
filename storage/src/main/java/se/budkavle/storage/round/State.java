package se.budkavle.storage.round;

/** How an activity stands. */
public enum State {
    NOT_STARTED, ON_TRACK, AT_RISK, OFF_TRACK, DONE, CANCELLED;

    /** Whether nothing is left to do. */
    public boolean isFinal() {
        return this == DONE || this == CANCELLED;
    }

    /** Whether it asks for cause, measure and whether help is needed. */
    public boolean needsExplanation() {
        return this == AT_RISK || this == OFF_TRACK;
    }
}
