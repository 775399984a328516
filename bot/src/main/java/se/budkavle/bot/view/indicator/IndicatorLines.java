package se.budkavle.bot.view.indicator;

import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.indicator.IndicatorDefinition;
import se.budkavle.storage.indicator.IndicatorHistory;
import se.budkavle.storage.indicator.IndicatorStanding;
import se.budkavle.storage.indicator.IndicatorValue;

/** Writes what an indicator says: the latest value, the target, the standing and the trend. */
public final class IndicatorLines {

    private static final String BETWEEN = " · ";

    private IndicatorLines() {}

    /** Returns the title with the latest value, the target, the standing and the trend. */
    public static Phrase of(IndicatorHistory history) {
        return Phrase.of(
                "indicator.line", Phrase.strong(history.indicator().title()), latest(history), judged(history));
    }

    /** Returns the latest value of the current series with its day, or that there is none. */
    public static Phrase latest(IndicatorHistory history) {
        return history.latest()
                .map(one -> dated(one, history.definition()))
                .orElseGet(() -> Phrase.of("indicator.no-value"));
    }

    /** Returns the value with its unit and day. */
    public static Phrase dated(IndicatorValue value, IndicatorDefinition definition) {
        return Phrase.of("indicator.dated", value.amount(), definition.unit(), value.measuredOn());
    }

    /** Returns the target, the standing and the trend, as far as they are known. */
    public static Phrase judged(IndicatorHistory history) {
        var parts = new ArrayList<Phrase>();
        target(history.definition()).ifPresent(parts::add);
        var standing = history.standing();
        if (standing == IndicatorStanding.REACHED
                || standing == IndicatorStanding.WORSE_THAN_BASELINE
                || standing == IndicatorStanding.BETWEEN && history.definition().target() != null) {
            parts.add(Phrase.of("indicator.standing." + standing));
        }
        parts.add(Phrase.of("indicator.trend." + history.trend()));
        return Phrase.joined(BETWEEN, parts);
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
