package se.budkavle.bot.view.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.indicator.IndicatorDefinition;
import se.budkavle.storage.indicator.IndicatorHistory;
import se.budkavle.storage.indicator.IndicatorStanding;
import se.budkavle.storage.indicator.IndicatorValue;

/**
 * Builds texts about an indicator: the latest value, the target, the standing (how the value compares with the target)
 * and the trend.
 */
public final class IndicatorLines {

    private static final String BETWEEN = " · ";

    private IndicatorLines() {}

    /**
     * Returns a text with the indicator's title, latest value, target, standing (such as "target reached") and trend.
     */
    public static Phrase of(IndicatorHistory history) {
        return Phrase.of(
                "indicator.line", Phrase.strong(history.indicator().title()), latest(history), judged(history));
    }

    /**
     * Returns a text with the indicator's title, latest value, target, standing (such as "target reached"), trend, and
     * the reason for the trend.
     */
    public static Phrase explained(IndicatorHistory history) {
        var why = why(history);
        return why.isPresent()
                ? Phrase.of("indicator.explained", of(history), why.get())
                : Phrase.of("indicator.listed", of(history));
    }

    /**
     * Returns a text with the latest value of the current series and the value's day. If the series is empty, the text
     * says that there is no value.
     */
    public static Phrase latest(IndicatorHistory history) {
        return history.latest()
                .map(one -> dated(one, history.definition()))
                .orElseGet(() -> Phrase.of("indicator.no-value"));
    }

    /** Returns a text with the value, its unit and its day. */
    public static Phrase dated(IndicatorValue value, IndicatorDefinition definition) {
        return Phrase.of("indicator.dated", value.amount(), definition.unit(), value.measuredOn());
    }

    /**
     * Returns a text with the indicator's target, standing (such as "target reached") and trend. Omits the target or
     * the standing if it is unknown.
     */
    public static Phrase judged(IndicatorHistory history) {
        var rest = standingAndTrend(history);
        return target(history.definition())
                .map(target -> Phrase.joined(BETWEEN, List.of(target, rest)))
                .orElse(rest);
    }

    /**
     * Returns a text with the indicator's standing (such as "target reached") and trend. Omits the standing if it is
     * unknown.
     */
    public static Phrase standingAndTrend(IndicatorHistory history) {
        var parts = new ArrayList<Phrase>();
        var standing = history.standing();
        if (standing == IndicatorStanding.REACHED
                || standing == IndicatorStanding.WORSE_THAN_BASELINE
                || standing == IndicatorStanding.BETWEEN && history.definition().target() != null) {
            parts.add(Phrase.of("indicator.standing." + standing));
        }
        parts.add(Phrase.of("indicator.trend." + history.trend()));
        return Phrase.joined(BETWEEN, parts);
    }

    /**
     * Returns a text that explains the trend: the value with which the latest value is compared, and whether higher or
     * lower values are better. If a change of the indicator's definition began a new series of values, the text also
     * mentions the change. Returns empty if the indicator has no value and its definition was never changed.
     */
    public static Optional<Phrase> why(IndicatorHistory history) {
        var definition = history.definition();
        var parts = new ArrayList<Phrase>();
        var better = Phrase.of("indicator.direction." + definition.direction());
        if (history.latest().isPresent()) {
            parts.add(history.previous()
                    .map(one -> Phrase.of("indicator.why.before", dated(one, definition), better))
                    .or(() -> baseline(definition).map(one -> Phrase.of("indicator.why.baseline", one, better)))
                    .orElseGet(() -> Phrase.of("indicator.why.nothing")));
        }
        if (!history.breaks().isEmpty()) {
            parts.add(Phrase.of("indicator.why.broken", definition.beginsOn()));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(Phrase.joined(". ", parts));
    }

    private static Optional<Phrase> baseline(IndicatorDefinition definition) {
        var baseline = definition.content().baseline();
        return Optional.ofNullable(baseline)
                .map(one -> Phrase.of("indicator.dated", one.amount(), definition.unit(), one.day()));
    }

    public static Optional<Phrase> target(IndicatorDefinition definition) {
        return Optional.ofNullable(definition.target())
                .map(target -> Phrase.of(
                        "indicator.target",
                        target,
                        definition.unit(),
                        Objects.requireNonNull(definition.targetOn(), "a target has a day")));
    }
}
