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
 * A value of an indicator on a day. A correction of a value is stored as a new row for the same series and day; the
 * earlier row stays unchanged.
 *
 * @param comment a text that explains the value; null for none
 * @param writtenBy the person who reported the value; null if the bot counted it
 * @param onBehalfOf the person who should have reported the value, if another person has reported it; null otherwise
 */
@Table("indicator_value")
public record IndicatorValue(
        @Id String id,
        String indicatorId,
        int series,
        LocalDate measuredOn,
        BigDecimal amount,
        @Nullable String comment,
        @Nullable String writtenBy,
        @Nullable String onBehalfOf,
        Instant writtenAt,
        @Version int version) {

    public static final int LONGEST_COMMENT = 500;

    /** A value as a person has submitted it in a form or a file. */
    public record Content(
            LocalDate measuredOn,
            BigDecimal amount,
            @Nullable String comment) {}

    /**
     * Creates a value that a person reports.
     *
     * @throws Refusal if the day is in the future or the comment is too long
     */
    public static IndicatorValue reported(
            IndicatorHistory history,
            Content content,
            String by,
            @Nullable String onBehalfOf,
            Instant now,
            LocalDate today) {
        if (content.measuredOn().isAfter(today)) {
            throw new Refusal("indicator.value-future", content.measuredOn());
        }
        return with(history, content, by, onBehalfOf, now);
    }

    /** Creates a value that the bot has counted. */
    public static IndicatorValue counted(IndicatorHistory history, LocalDate day, long count, Instant now) {
        return with(history, new Content(day, BigDecimal.valueOf(count), null), null, null, now);
    }

    /**
     * Returns whether this value duplicates {@code earlier}. Duplicates arise when a person submits the same form
     * twice.
     */
    public boolean repeats(IndicatorValue earlier) {
        return isOfSameDay(earlier)
                && amount.compareTo(earlier.amount) == 0
                && Objects.equals(comment, earlier.comment);
    }

    public boolean isOfSameDay(IndicatorValue other) {
        return series == other.series && measuredOn.equals(other.measuredOn);
    }

    private static IndicatorValue with(
            IndicatorHistory history, Content content, @Nullable String by, @Nullable String onBehalfOf, Instant now) {
        return new IndicatorValue(
                NewId.next(),
                history.indicator().id(),
                history.seriesOn(content.measuredOn()),
                content.measuredOn(),
                content.amount(),
                IndicatorTextValidator.optional(content.comment(), LONGEST_COMMENT),
                by,
                onBehalfOf,
                now,
                0);
    }
}
