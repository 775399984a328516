package se.budkavle.storage.newsletter;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A row for a network whose sent newsletter issues are public on the web. If a network has no row in this table or is a
 * closed network, readers need a personal link to read its newsletter issues on the web.
 */
@Table("newsletter_open_archive")
public record PublicArchive(
        @Id String networkId, Instant since, @Version int version) {

    public static PublicArchive of(String networkId, Instant now) {
        return new PublicArchive(networkId, now, 0);
    }
}
