package se.budkavle.storage.indicator;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * A number that shows how a goal develops from year to year. The indicator refers to the goal by the goal's code, so
 * that the indicator stays valid when a later plan contains the same goal. {@link IndicatorDefinition} describes what
 * is measured.
 *
 * @param networkId the network whose coordinators are responsible for the indicator
 * @param reporterId the person who reports the values; null for the network's coordinators
 * @param createdBy the person who added the indicator; null if it comes from the YAML files
 * @param endedAt when a person ended the indicator; null while values are still collected
 */
public record Indicator(
        @Id String id,
        String areaId,
        String goalCode,
        String networkId,
        String title,
        IndicatorSource source,
        ReportingFrequency frequency,
        @Nullable String reporterId,
        @Nullable String createdBy,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Version int version) {

    public static final int LONGEST_TITLE = 100;
    /**
     * The maximum length of an id from the YAML files. Discord limits the length of a form's custom id, which contains
     * the indicator's id.
     */
    public static final int LONGEST_ID = 30;

    /**
     * The parts of an indicator that people may change without a new definition.
     *
     * @param reporterId the person who reports the values; null for the network's coordinators
     */
    public record Content(
            String areaId,
            String goalCode,
            String title,
            ReportingFrequency frequency,
            @Nullable String reporterId) {}

    public static Indicator of(Content content, String networkId, IndicatorSource source, String by, Instant now) {
        return of(NewId.next(), content, networkId, source, by, now);
    }

    /**
     * Creates an indicator.
     *
     * @param by the person who adds the indicator; null if it comes from the YAML files
     * @throws Refusal if the title is blank or too long
     */
    public static Indicator of(
            String id, Content content, String networkId, IndicatorSource source, @Nullable String by, Instant now) {
        return new Indicator(
                id,
                content.areaId(),
                content.goalCode(),
                networkId,
                title(content),
                source,
                content.frequency(),
                content.reporterId(),
                by,
                now,
                null,
                0);
    }

    /**
     * Returns a copy of the indicator with this content. Throws a refusal if the indicator has ended or the title is
     * invalid.
     */
    public Indicator changed(Content content) {
        requireAlive();
        return with(
                new Content(
                        content.areaId(),
                        content.goalCode(),
                        title(content),
                        content.frequency(),
                        content.reporterId()),
                endedAt);
    }

    public Indicator ended(Instant at) {
        requireAlive();
        return with(content(), at);
    }

    public boolean isAlive() {
        return endedAt == null;
    }

    /** Throws a refusal if the indicator has ended. */
    public void requireAlive() {
        if (endedAt != null) {
            throw new Refusal("indicator.ended-already", title, endedAt);
        }
    }

    /**
     * Throws a refusal if people cannot report values of this indicator. People cannot report values if the indicator
     * has ended, or if the bot itself counts the values.
     */
    public void requireReported() {
        requireAlive();
        if (source.isCounted()) {
            throw new Refusal("indicator.counted", title);
        }
    }

    /**
     * Returns whether this indicator duplicates {@code earlier}. Returns false if {@code earlier} has ended. Duplicates
     * arise when a person submits the same form twice.
     */
    public boolean repeats(Indicator earlier) {
        return earlier.isAlive()
                && Objects.equals(content(), earlier.content())
                && networkId.equals(earlier.networkId)
                && source == earlier.source;
    }

    public Content content() {
        return new Content(areaId, goalCode, title, frequency, reporterId);
    }

    private static String title(Content content) {
        return IndicatorTextValidator.required(content.title(), LONGEST_TITLE, "indicator.title-missing");
    }

    private Indicator with(Content content, @Nullable Instant end) {
        return new Indicator(
                id,
                content.areaId(),
                content.goalCode(),
                networkId,
                content.title(),
                source,
                content.frequency(),
                content.reporterId(),
                createdBy,
                createdAt,
                end,
                version);
    }
}
