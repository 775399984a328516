package se.budkavle.storage.indicator;

/** The latest value of an indicator in comparison with its baseline and its target. */
public enum IndicatorStanding {
    /** The value equals the target or is better. */
    REACHED,
    /**
     * The value has not reached the target and is not worse than the baseline. An indicator without a target cannot
     * reach a target, and an indicator without a baseline cannot be worse than the baseline.
     */
    BETWEEN,
    /** The value is worse than the baseline. */
    WORSE_THAN_BASELINE,
    /** The current series has no value. */
    NO_VALUE
}
