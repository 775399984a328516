package se.budkavle.storage.indicator;

import java.math.BigDecimal;

/** The direction in which an indicator improves: a higher value is better, or a lower value is better. */
public enum Direction {
    MORE,
    LESS;

    public boolean isBetter(BigDecimal one, BigDecimal other) {
        return this == MORE ? one.compareTo(other) > 0 : one.compareTo(other) < 0;
    }

    /** Returns whether the value reaches the target. A value that equals the target reaches it. */
    public boolean reaches(BigDecimal value, BigDecimal target) {
        return !isBetter(target, value);
    }
}
