package se.budkavle.storage.newsletter;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A row for a network whose sent newsletter issues are public on the web. For a network without a row in this table,
 * and for every closed network, readers need a personal link to read the newsletter issues on the web.
 */
@Table("newsletter_open_archive")
public record PublicArchive(
        @Id String networkId, Instant since, @Version int version) {

    public static PublicArchive of(String networkId, Instant now) {
        return new PublicArchive(networkId, now, 0);
    }
}
