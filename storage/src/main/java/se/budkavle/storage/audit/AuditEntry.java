package se.budkavle.storage.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;

/**
 * An entry of the audit log: who changed what, and when.
 *
 * @param actorId the person who made the change; null for the bot itself
 * @param action the feature and the verb of the change, for example round.open for opening a status round
 * @param subject the id of the changed record, such as a meeting or a network
 * @param detail ids, counts and enum constants that explain the change; null for none. The detail never contains a text
 *     that a person wrote or the id of a chat account.
 */
@Table("audit_entry")
public record AuditEntry(
        @Id String id,
        Instant at,
        @Nullable String actorId,
        String action,
        String subject,
        @Nullable String detail,
        @Version int version) {

    public static AuditEntry of(
            @Nullable String actorId, String action, String subject, @Nullable String detail, Instant now) {
        return new AuditEntry(NewId.next(), now, actorId, action, subject, detail, 0);
    }
}
