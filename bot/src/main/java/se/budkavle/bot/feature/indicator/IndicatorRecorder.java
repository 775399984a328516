package se.budkavle.bot.feature.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.LetterFolding;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.indicator.Indicator;
import se.budkavle.storage.indicator.IndicatorCounter;
import se.budkavle.storage.indicator.IndicatorDefinition;
import se.budkavle.storage.indicator.IndicatorDefinitions;
import se.budkavle.storage.indicator.IndicatorHistory;
import se.budkavle.storage.indicator.IndicatorLookup;
import se.budkavle.storage.indicator.IndicatorRequest;
import se.budkavle.storage.indicator.IndicatorRequests;
import se.budkavle.storage.indicator.IndicatorSource;
import se.budkavle.storage.indicator.IndicatorValue;
import se.budkavle.storage.indicator.IndicatorValues;
import se.budkavle.storage.indicator.Indicators;

/** Stores indicators, their definitions and their values. The calling code must have checked the user's rights. */
@Component
class IndicatorRecorder {

    private final Indicators indicators;
    private final IndicatorDefinitions definitions;
    private final IndicatorValues values;
    private final IndicatorRequests requests;
    private final IndicatorLookup lookup;
    private final IndicatorCounter counter;
    private final IndicatorTimes times;
    private final AuditLog audit;
    private final Clock clock;

    IndicatorRecorder(
            Indicators indicators,
            IndicatorDefinitions definitions,
            IndicatorValues values,
            IndicatorRequests requests,
            IndicatorLookup lookup,
            IndicatorCounter counter,
            IndicatorTimes times,
            AuditLog audit,
            Clock clock) {
        this.indicators = indicators;
        this.definitions = definitions;
        this.values = values;
        this.requests = requests;
        this.lookup = lookup;
        this.counter = counter;
        this.times = times;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Stores a new indicator. If an equal indicator is already stored, returns that indicator, because a form may be
     * submitted twice.
     */
    @Transactional
    Indicator add(
            Indicator.Content content,
            String networkId,
            IndicatorSource source,
            IndicatorDefinition.Content defined,
            String by) {
        var now = clock.instant();
        var indicator = Indicator.of(content, networkId, source, by, now);
        var definition = IndicatorDefinition.first(indicator.id(), defined, by, now, times.today());
        var known = lookup.ofGoal(content.areaId(), content.goalCode()).stream()
                .filter(indicator::repeats)
                .filter(one -> lookup.history(one).definition().content().equals(definition.content()))
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        requireFreeTitle(indicator);
        IndicatorDefinition.requireTargetAhead(defined.target(), null, times.today());
        var stored = indicators.save(indicator);
        definitions.save(definition);
        stored("indicator.add", stored, by);
        return stored;
    }

    /**
     * Stores the changed content of an indicator.
     *
     * @param seen the version number that the indicator's database row had when the person opened the form
     * @return the new definition if the change begins a new series of values; empty if the present series of values
     *     continues
     */
    @Transactional
    Optional<IndicatorDefinition> change(
            Indicator indicator, Indicator.Content content, IndicatorDefinition.Content defined, int seen, String by) {
        var before = lookup.history(indicator).definition();
        var changed = indicator.changed(content);
        var after = before.changed(defined, by, clock.instant(), times.today());
        if (changed.content().equals(indicator.content()) && after.equals(before)) {
            return Optional.empty();
        }
        requireSeen(indicator, seen);
        requireFreeTitle(changed);
        IndicatorDefinition.requireTargetAhead(
                defined.target(), before.content().target(), times.today());
        indicators.save(changed);
        if (!after.equals(before)) {
            definitions.save(after);
        }
        stored("indicator.change", changed, by);
        return Optional.of(after).filter(one -> one.series() != before.series());
    }

    /** Throws a refusal if somebody else has changed the indicator since the person opened the form. */
    static void requireSeen(Indicator indicator, int seen) {
        if (indicator.version() != seen) {
            throw new Refusal("indicator.changed-meanwhile", indicator.title());
        }
    }

    /** Throws a refusal if another indicator of the goal has this title, because people name indicators by title. */
    private void requireFreeTitle(Indicator indicator) {
        lookup.ofGoal(indicator.areaId(), indicator.goalCode()).stream()
                .filter(one -> !one.id().equals(indicator.id()))
                .filter(one -> LetterFolding.folded(one.title()).equals(LetterFolding.folded(indicator.title())))
                .findFirst()
                .ifPresent(one -> {
                    throw new Refusal("indicator.title-taken", one.title());
                });
    }

    @Transactional
    Indicator end(Indicator indicator, String by) {
        var ended = indicators.save(indicator.ended(clock.instant()));
        stored("indicator.end", ended, by);
        return ended;
    }

    /**
     * The stored value, and the earlier value for the same day, which the stored value replaces. The field
     * {@code corrected} is empty if the new value replaces no earlier value.
     */
    record Reported(IndicatorValue value, Optional<IndicatorValue> corrected) {}

    /**
     * Stores a value of the indicator. Stores nothing if the day's valid value already has the same amount and comment.
     */
    @Transactional
    Reported report(Indicator indicator, IndicatorValue.Content content, String by) {
        var history = lookup.history(indicator);
        var value = value(history, content, by);
        var known = history.validLike(value);
        if (known.filter(value::repeats).isPresent()) {
            return new Reported(known.get(), Optional.empty());
        }
        save(indicator, value);
        stored(known.isEmpty() ? "indicator.report" : "indicator.correct", indicator, by);
        return new Reported(value, known);
    }

    /** Stores all values of an imported file, with a single entry in the audit log. */
    @Transactional
    void importAll(List<IndicatorValue> all, String by) {
        all.forEach(values::save);
        var last = all.stream()
                .collect(Collectors.toMap(
                        IndicatorValue::indicatorId,
                        IndicatorValue::measuredOn,
                        (one, other) -> one.isAfter(other) ? one : other));
        last.forEach(this::answer);
        audit.save(AuditEntry.of(by, "indicator.import", "indicator", all.size() + " values", clock.instant()));
    }

    /** Counts the indicator's value for this day from the bot's own data, and stores it. */
    @Transactional
    void count(Indicator indicator, LocalDate day) {
        save(
                indicator,
                IndicatorValue.counted(lookup.history(indicator), day, counter.count(indicator, day), clock.instant()));
        stored("indicator.count", indicator, null);
    }

    /**
     * Builds the value from the given content and returns it without storing it. Throws a refusal if the indicator has
     * ended, if the bot counts its values, or if the value is invalid.
     */
    IndicatorValue value(IndicatorHistory history, IndicatorValue.Content content, String by) {
        history.indicator().requireReported();
        var reporter = history.indicator().reporterId();
        return IndicatorValue.reported(
                history, content, by, by.equals(reporter) ? null : reporter, clock.instant(), times.today());
    }

    private void save(Indicator indicator, IndicatorValue value) {
        values.save(value);
        answer(indicator.id(), value.measuredOn());
    }

    private void answer(String indicatorId, LocalDate measuredOn) {
        requests.openOf(indicatorId).stream()
                .filter(one -> IndicatorRequest.isAnswered(one.periodEnd(), measuredOn))
                .forEach(one -> requests.save(one.answered(clock.instant())));
    }

    private void stored(String action, Indicator indicator, @Nullable String by) {
        audit.save(AuditEntry.of(by, action, indicator.id(), indicator.networkId(), clock.instant()));
    }
}
