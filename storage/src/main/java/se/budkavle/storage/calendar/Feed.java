package se.budkavle.storage.calendar;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A secret address from which a calendar program reads meetings, again and again.
 *
 * @param secretHash of the address only this is kept, so that whoever reads the database cannot read along
 * @param personId   its owner, whose roles decide what it shows each time it is read
 * @param networkId  null for all networks of the owner
 * @param revokedAt  null while it works
 */
@Table("calendar_feed")
public record Feed(
        @Id String id, String secretHash, String personId, String networkId, Instant createdAt, Instant revokedAt,
        @Version int version) {

    public static Feed of(Secret secret, String personId, String networkId, Instant now) {
        return new Feed(se.budkavle.storage.Id.next(), secret.hash(), personId, networkId, now, null, 0);
    }

    public Feed revoked(Instant now) {
        return new Feed(id, secretHash, personId, networkId, createdAt, now, version);
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
