package se.budkavle.storage.newsletter;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.delivery.Addressee;

/** How many copies whoever set an issue going was shown; readers may come and go until the sending begins. */
@Table("newsletter_forecast")
public record Forecast(
        @Id String issueId, int channels, int privately, int byMail, int leftOut, Instant shownAt, @Version int version) {

    public static Forecast of(String issueId, Readers readers, Instant now) {
        return new Forecast(issueId, 0, 0, 0, 0, now, 0).showing(readers, now);
    }

    /** The same issue, shown anew. */
    public Forecast showing(Readers readers, Instant now) {
        return new Forecast(issueId, readers.count(Addressee.Kind.CHANNEL), readers.count(Addressee.Kind.PERSON),
                readers.count(Addressee.Kind.MAIL), readers.leftOut().values().stream().mapToInt(Integer::intValue).sum(), now,
                version);
    }

    public int copies() {
        return channels + privately + byMail;
    }
}
