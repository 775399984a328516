package se.budkavle.storage.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * The definition of an indicator: what it measures, its baseline and its target. A stored row is never changed. Every
 * change of a definition is stored as a new row. If the unit, direction or definition text changes, a new series
 * begins, because the new values cannot be compared with the earlier ones.
 *
 * @param series the number of the series, counted from 1
 * @param beginsOn the first day of the series
 * @param definition what exactly is measured; null for none
 * @param writtenBy the person who wrote the definition; null if it comes from the YAML files
 */
@Table("indicator_definition")
public record IndicatorDefinition(
        @Id String id,
        String indicatorId,
        int series,
        LocalDate beginsOn,
        String unit,
        Direction direction,
        @Nullable String definition,
        @Nullable BigDecimal baseline,
        @Nullable LocalDate baselineOn,
        @Nullable BigDecimal target,
        @Nullable LocalDate targetOn,
        @Nullable String writtenBy,
        Instant writtenAt,
        @Version int version) {

    public static final int LONGEST_UNIT = 40;
    public static final int LONGEST_DEFINITION = 1_000;

    /** A baseline with the day on which it was measured, or a target with the last day for reaching it. */
    public record Dated(BigDecimal amount, LocalDate day) {}

    /**
     * The content of a definition, as a person has submitted it in a form.
     *
     * @param baseline the value at the beginning, with which later values are compared; null for none
     * @param target the value to reach; null for none
     */
    public record Content(
            String unit,
            Direction direction,
            @Nullable String definition,
            @Nullable Dated baseline,
            @Nullable Dated target) {}

    /**
     * Creates the first definition of an indicator.
     *
     * @param by the person who writes the definition; null if it comes from the YAML files
     * @throws Refusal if a text is missing or too long, or the baseline and the target contradict each other
     */
    public static IndicatorDefinition first(
            String indicatorId, Content content, @Nullable String by, Instant now, LocalDate today) {
        return with(indicatorId, 1, today, content, by, now);
    }

    /**
     * Returns a new definition with this content, or this definition if the content is the same. If the unit, the
     * direction or the definition text differs, the new definition begins a new series.
     *
     * @param by the person who writes the definition; null if the program writes the definition
     */
    public IndicatorDefinition changed(Content content, @Nullable String by, Instant now, LocalDate today) {
        var next = with(indicatorId, series, beginsOn, content, by, now);
        if (next.content().equals(content())) {
            return this;
        }
        return breaks(next) ? with(indicatorId, series + 1, today, content, by, now) : next;
    }

    /**
     * Throws a refusal if the last day for reaching the new target has passed. Accepts a past day if the earlier target
     * has the same last day, because a person may keep the target and change something else.
     *
     * @param earlier the target before the change; null for none
     */
    public static void requireTargetAhead(@Nullable Dated target, @Nullable Dated earlier, LocalDate today) {
        if (target != null
                && target.day().isBefore(today)
                && (earlier == null || !target.day().equals(earlier.day()))) {
            throw new Refusal("indicator.target-past", target.day());
        }
    }

    public Content content() {
        return new Content(
                unit,
                direction,
                definition,
                baseline == null || baselineOn == null ? null : new Dated(baseline, baselineOn),
                target == null || targetOn == null ? null : new Dated(target, targetOn));
    }

    private boolean breaks(IndicatorDefinition next) {
        return !unit.equals(next.unit) || direction != next.direction || !Objects.equals(definition, next.definition);
    }

    private static IndicatorDefinition with(
            String indicatorId, int series, LocalDate beginsOn, Content content, @Nullable String by, Instant now) {
        var baseline = content.baseline();
        var target = content.target();
        if (baseline != null && target != null) {
            if (content.direction().isBetter(baseline.amount(), target.amount())) {
                throw new Refusal("indicator.target-worse", target.amount(), baseline.amount());
            }
            if (!target.day().isAfter(baseline.day())) {
                throw new Refusal("indicator.target-before-baseline", target.day(), baseline.day());
            }
        }
        return new IndicatorDefinition(
                NewId.next(),
                indicatorId,
                series,
                beginsOn,
                IndicatorTextValidator.required(content.unit(), LONGEST_UNIT, "indicator.unit-missing"),
                content.direction(),
                IndicatorTextValidator.optional(content.definition(), LONGEST_DEFINITION),
                baseline == null ? null : baseline.amount(),
                baseline == null ? null : baseline.day(),
                target == null ? null : target.amount(),
                target == null ? null : target.day(),
                by,
                now,
                0);
    }
}
