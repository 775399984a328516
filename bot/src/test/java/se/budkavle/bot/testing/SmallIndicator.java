package se.budkavle.bot.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import se.budkavle.storage.indicator.Direction;
import se.budkavle.storage.indicator.Indicator;
import se.budkavle.storage.indicator.IndicatorDefinition;
import se.budkavle.storage.indicator.IndicatorDefinitions;
import se.budkavle.storage.indicator.IndicatorHistory;
import se.budkavle.storage.indicator.IndicatorSource;
import se.budkavle.storage.indicator.IndicatorValue;
import se.budkavle.storage.indicator.IndicatorValues;
import se.budkavle.storage.indicator.Indicators;
import se.budkavle.storage.indicator.ReportingFrequency;
import se.budkavle.storage.plan.Goals;

/** Stores an indicator with a target and four values. */
public final class SmallIndicator {

    private SmallIndicator() {}

    /** Stores the indicator of a goal. The network for energy is responsible for the indicator. */
    public static void settle(Workplace work, String goalId) {
        var goal = work.get(Goals.class).findById(goalId).orElseThrow();
        var now = MovableClock.START;
        var indicator = work.get(Indicators.class)
                .save(Indicator.of(
                        "foretag",
                        new Indicator.Content(
                                goal.areaId(), goal.code(), "Rådgivna <företag>", ReportingFrequency.YEAR, null),
                        "hallbar-energi",
                        IndicatorSource.MANUAL,
                        null,
                        now));
        var definition = work.get(IndicatorDefinitions.class)
                .save(IndicatorDefinition.first(
                        indicator.id(),
                        new IndicatorDefinition.Content(
                                "företag",
                                Direction.MORE,
                                null,
                                null,
                                new IndicatorDefinition.Dated(new BigDecimal(200), LocalDate.of(2027, 12, 31))),
                        null,
                        now,
                        LocalDate.of(2026, 1, 1)));
        var history = new IndicatorHistory(indicator, List.of(definition), List.of());
        int year = 2022;
        for (int amount : new int[] {40, 95, 80, 134}) {
            work.get(IndicatorValues.class)
                    .save(IndicatorValue.counted(history, LocalDate.of(year++, 12, 31), amount, now));
        }
    }
}
