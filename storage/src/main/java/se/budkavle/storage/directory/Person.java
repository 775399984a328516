package se.budkavle.storage.directory;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * Someone who represents an organisation, with or not yet with a chat account.
 *
 * @param organisationId whom the person represents; null for one who represents none
 * @param accountId      the chat account; null until tied
 */
public record Person(
        @Id String id, String name, String organisationId, String accountId, Instant createdAt, @Version int version) {

    public static Person of(String name, String organisationId, String accountId, Instant now) {
        return new Person(se.budkavle.storage.NewId.next(), name, organisationId, accountId, now, 0);
    }

    /** Whether someone in the chat is this person. */
    public boolean hasAccount() {
        return accountId != null;
    }

    public Person representing(String organisation) {
        return with(organisation, accountId);
    }

    public Person tiedTo(String account) {
        return with(organisationId, account);
    }

    private Person with(String organisation, String account) {
        return new Person(id, name, organisation, account, createdAt, version);
    }
}
