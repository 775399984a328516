package se.budkavle.storage.indicator;

/** The latest value of an indicator in comparison with its baseline and its target. */
public enum IndicatorStanding {
    /** The value equals the target or is better. */
    REACHED,
    /**
     * The value has not reached the target and is not worse than the baseline. Without a target, no value reaches it;
     * without a baseline, no value is worse.
     */
    BETWEEN,
    /** The value is worse than the baseline. */
    WORSE_THAN_BASELINE,
    /** The current series has no value. */
    NO_VALUE
}
