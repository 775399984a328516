package se.budkavle.storage.indicator;

/** The change between the two latest comparable values of an indicator. */
public enum IndicatorTrend {
    /** The latest value is better than the one before. */
    POSITIVE,
    /** The latest value equals the one before. */
    UNCHANGED,
    /** The latest value is worse than the one before. */
    NEGATIVE,
    /** The current series has nothing to compare. */
    MISSING
}
