package se.budkavle.storage.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An indicator with all its definitions and values. Computes the indicator's trend and standing (the latest value
 * compared with baseline and target), also for an earlier time.
 *
 * @param definitions the definitions, earliest first; contains at least one
 * @param revisions all values in the order in which they were stored, including values that were corrected later
 */
public record IndicatorHistory(
        Indicator indicator, List<IndicatorDefinition> definitions, List<IndicatorValue> revisions) {

    public IndicatorHistory {
        if (definitions.isEmpty()) {
            throw new IllegalArgumentException("Indicator " + indicator.id() + " has no definition");
        }
    }

    /**
     * Returns a history with only the definitions and values that were stored before this time. Returns empty if the
     * indicator did not exist at this time or had already ended.
     */
    public Optional<IndicatorHistory> before(Instant time) {
        var ended = indicator.endedAt();
        var then = definitions.stream()
                .filter(one -> one.writtenAt().isBefore(time))
                .toList();
        return then.isEmpty() || ended != null && ended.isBefore(time)
                ? Optional.empty()
                : Optional.of(new IndicatorHistory(
                        indicator,
                        then,
                        revisions.stream()
                                .filter(one -> one.writtenAt().isBefore(time))
                                .toList()));
    }

    /** Returns the latest definition in this history. */
    public IndicatorDefinition definition() {
        return definitions.get(definitions.size() - 1);
    }

    /**
     * Returns the definitions with which a new series began, earliest first: the first definition of each series after
     * the first series. The list is empty if the indicator has only one series.
     */
    public List<IndicatorDefinition> breaks() {
        var first = new TreeMap<Integer, IndicatorDefinition>();
        definitions.forEach(one -> first.putIfAbsent(one.series(), one));
        return first.values().stream().skip(1).toList();
    }

    /**
     * Returns the number, counted from 1, of the series that was valid on this day. A new series begins when the unit,
     * the direction or the definition changes.
     */
    public int seriesOn(LocalDate day) {
        return definitions.stream()
                .filter(one -> one.series() > 1 && !one.beginsOn().isAfter(day))
                .mapToInt(IndicatorDefinition::series)
                .max()
                .orElse(1);
    }

    /**
     * Returns the valid values of all series, earliest day first. If a value was corrected, includes only the latest
     * correction.
     */
    public List<IndicatorValue> values() {
        return List.copyOf(revisions.stream()
                .collect(Collectors.toMap(
                        one -> new SeriesDay(one.series(), one.measuredOn()),
                        one -> one,
                        (earlier, later) -> later,
                        TreeMap::new))
                .values());
    }

    /** Returns the valid value for the same series and day as {@code value}; empty if there is none. */
    public Optional<IndicatorValue> validLike(IndicatorValue value) {
        return revisions.stream().filter(value::isOfSameDay).reduce((earlier, later) -> later);
    }

    /** Returns the latest value of the current series; empty if the series has no value. */
    public Optional<IndicatorValue> latest() {
        return comparable().stream().reduce((earlier, later) -> later);
    }

    /** Returns the second latest value in the current series; empty if the series has fewer than two values. */
    public Optional<IndicatorValue> previous() {
        var values = comparable();
        return values.size() < 2 ? Optional.empty() : Optional.of(values.get(values.size() - 2));
    }

    /**
     * Returns the definition for the values of the series with this number. If the series has several definitions,
     * returns the latest definition.
     */
    public IndicatorDefinition definitionOf(int series) {
        return definitions.stream()
                .filter(one -> one.series() == series)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    public IndicatorStanding standing() {
        var definition = definition();
        var latest = latest();
        if (latest.isEmpty()) {
            return IndicatorStanding.NO_VALUE;
        }
        var amount = latest.get().amount();
        if (definition.target() != null && definition.direction().reaches(amount, definition.target())) {
            return IndicatorStanding.REACHED;
        }
        return definition.baseline() != null && definition.direction().isBetter(definition.baseline(), amount)
                ? IndicatorStanding.WORSE_THAN_BASELINE
                : IndicatorStanding.BETWEEN;
    }

    /**
     * Returns the trend between the two latest values of the current series. If the series has only one value, compares
     * that value with the baseline. The trend never compares values of different series.
     */
    public IndicatorTrend trend() {
        var latest = latest();
        var definition = definition();
        var before = previous().map(IndicatorValue::amount).or(() -> Optional.ofNullable(definition.baseline()));
        if (latest.isEmpty() || before.isEmpty()) {
            return IndicatorTrend.MISSING;
        }
        var amount = latest.get().amount();
        if (amount.compareTo(before.get()) == 0) {
            return IndicatorTrend.UNCHANGED;
        }
        return definition.direction().isBetter(amount, before.get())
                ? IndicatorTrend.POSITIVE
                : IndicatorTrend.NEGATIVE;
    }

    private List<IndicatorValue> comparable() {
        int series = definition().series();
        return values().stream().filter(one -> one.series() == series).toList();
    }

    private record SeriesDay(int series, LocalDate day) implements Comparable<SeriesDay> {

        private static final Comparator<SeriesDay> ORDER =
                Comparator.comparing(SeriesDay::day).thenComparing(SeriesDay::series);

        @Override
        public int compareTo(SeriesDay other) {
            return ORDER.compare(this, other);
        }
    }
}
