package se.budkavle.storage.indicator;

/** Where the latest value of an indicator stands between its baseline and its target. */
public enum IndicatorStanding {
    /** The value equals the target or is better. */
    REACHED,
    /** The value is not worse than the baseline and has not reached the target, or one of them is missing. */
    BETWEEN,
    /** The value is worse than the baseline. */
    WORSE_THAN_BASELINE,
    /** The current series has no value. */
    NO_VALUE
}
