package se.budkavle.storage.newsletter;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** That anyone may read on the web what a network has sent; without it, readers need a link of their own. */
@Table("newsletter_open_archive")
public record OpenArchive(@Id String networkId, Instant since, @Version int version) {

    public static OpenArchive of(String networkId, Instant now) {
        return new OpenArchive(networkId, now, 0);
    }
}
