package se.budkavle.bot.view.document;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The maximum sizes of documents, and how long links to documents work, from config/application.yaml.
 *
 * @param maxSize the maximum size of one document
 * @param maxSizePerMeeting the maximum size of all documents of a meeting and its items together
 * @param linkValid the time after which a personal link to a document expires
 */
@ConfigurationProperties("budkavle.documents")
public record DocumentSettings(
        @DefaultValue("10MB") DataSize maxSize,
        @DefaultValue("50MB") DataSize maxSizePerMeeting,
        @DefaultValue("PT1H") Duration linkValid) {

    /**
     * The highest allowed value of {@code maxSize}. The maximum size has a limit, because the whole document is in
     * memory while it is stored and sent.
     */
    private static final DataSize MOST = DataSize.ofMegabytes(100);

    private static final Duration LONGEST = Duration.ofDays(7);

    public DocumentSettings {
        if (maxSize.toMegabytes() < 1 || maxSize.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    "budkavle.documents.max-size must be from 1MB to " + MOST.toMegabytes() + "MB");
        }
        if (maxSizePerMeeting.compareTo(maxSize) < 0) {
            throw new IllegalArgumentException(
                    "budkavle.documents.max-size-per-meeting must not be below budkavle.documents.max-size");
        }
        if (linkValid.compareTo(Duration.ofMinutes(1)) < 0 || linkValid.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("budkavle.documents.link-valid must be from PT1M to P7D");
        }
    }
}
