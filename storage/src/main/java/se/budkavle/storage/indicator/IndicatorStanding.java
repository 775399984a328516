package se.budkavle.storage.indicator;

/** The result of comparing an indicator's latest value with its baseline and its target. */
public enum IndicatorStanding {
    /** The latest value equals the target or is better. */
    REACHED,
    /**
     * The latest value has not reached the target and is not worse than the baseline. If an indicator has no target, no
     * value reaches a target. If an indicator has no baseline, no value is worse than a baseline.
     */
    BETWEEN,
    /** The latest value is worse than the baseline. */
    WORSE_THAN_BASELINE,
    /** The current series has no value. */
    NO_VALUE
}
