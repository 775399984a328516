package se.budkavle.storage.indicator;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;

/**
 * A request for an indicator's value at the end of a period. Each indicator has at most one request for each period.
 *
 * @param periodEnd the last day of the period
 * @param remindedAt when the only reminder was sent; null before that
 * @param answeredAt when a value for the period was stored; null while the value is missing
 */
@Table("indicator_request")
public record IndicatorRequest(
        @Id String id,
        String indicatorId,
        LocalDate periodEnd,
        Instant askedAt,
        @Nullable Instant remindedAt,
        @Nullable Instant answeredAt,
        @Version int version) {

    public static IndicatorRequest of(String indicatorId, LocalDate periodEnd, Instant now) {
        return new IndicatorRequest(NewId.next(), indicatorId, periodEnd, now, null, null, 0);
    }

    public IndicatorRequest reminded(Instant now) {
        return with(now, answeredAt);
    }

    public IndicatorRequest answered(Instant now) {
        return with(remindedAt, now);
    }

    /**
     * Returns whether a value that was measured on the day {@code measuredOn} answers the request for the period that
     * ends on the day {@code periodEnd}. A value answers the request if it was measured in the last month of the period
     * or later.
     */
    public static boolean isAnswered(LocalDate periodEnd, LocalDate measuredOn) {
        return !measuredOn.isBefore(periodEnd.withDayOfMonth(1));
    }

    private IndicatorRequest with(@Nullable Instant reminded, @Nullable Instant answered) {
        return new IndicatorRequest(id, indicatorId, periodEnd, askedAt, reminded, answered, version);
    }
}
