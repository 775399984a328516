package se.budkavle.storage.indicator;

/** The change between the two latest comparable values of an indicator. */
public enum IndicatorTrend {
    /** The latest value is better than the value before it. */
    POSITIVE,
    /** The latest value equals the value before it. */
    UNCHANGED,
    /** The latest value is worse than the value before it. */
    NEGATIVE,
    /**
     * There is no trend, because the current series has no value. There is also no trend if the series has only one
     * value and the indicator has no baseline.
     */
    MISSING
}
