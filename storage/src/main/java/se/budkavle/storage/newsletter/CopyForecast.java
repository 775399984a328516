package se.budkavle.storage.newsletter;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.delivery.Addressee;

/**
 * The expected numbers of messages and emails for a newsletter issue, as shown to a person before sending. The actual
 * numbers can differ, because subscriptions can change before sending starts.
 */
@Table("newsletter_forecast")
public record CopyForecast(
        @Id String issueId,
        int channels,
        int privately,
        int byMail,
        int leftOut,
        Instant shownAt,
        @Version int version) {

    public static CopyForecast of(String issueId, RecipientSelection readers, Instant now) {
        return new CopyForecast(issueId, 0, 0, 0, 0, now, 0).showing(readers, now);
    }

    /**
     * Returns a copy of the forecast with new numbers: how many messages and how many emails these recipients would
     * get.
     */
    public CopyForecast showing(RecipientSelection readers, Instant now) {
        return new CopyForecast(
                issueId,
                readers.count(Addressee.Kind.CHANNEL),
                readers.count(Addressee.Kind.PERSON),
                readers.count(Addressee.Kind.MAIL),
                readers.leftOut().values().stream().mapToInt(Integer::intValue).sum(),
                now,
                version);
    }

    public int copies() {
        return channels + privately + byMail;
    }
}
