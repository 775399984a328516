package se.budkavle.bot.feature.plan;

import se.budkavle.storage.Refusal;

/** Validates that a plan's year is between 1990 and 2100. Throws a refusal for other years. */
final class PlanYearRange {

    private static final int EARLIEST = 1990;
    private static final int LATEST = 2100;

    private PlanYearRange() {}

    static int require(long year) {
        if (year < EARLIEST || year > LATEST) {
            throw new Refusal("plan.import.strange-year", String.valueOf(year));
        }
        return (int) year;
    }
}
