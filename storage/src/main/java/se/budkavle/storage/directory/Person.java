package se.budkavle.storage.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.NewId;

/**
 * A person whom the bot knows. The bot may know a person and not yet know the person's chat account.
 *
 * @param organisationId the organisation that the person represents; null for none
 * @param accountId Discord's id of the person's account; null until it is known
 */
public record Person(
        @Id String id,
        String name,
        @Nullable String organisationId,
        @Nullable String accountId,
        Instant createdAt,
        @Version int version) {

    public static Person of(String name, @Nullable String organisationId, String accountId, Instant now) {
        return new Person(NewId.next(), name, organisationId, accountId, now, 0);
    }

    /** Returns whether the person's chat account is known. */
    public boolean hasAccount() {
        return accountId != null;
    }

    public Person named(String newName) {
        return new Person(id, newName, organisationId, accountId, createdAt, version);
    }

    public Person representing(String organisation) {
        return with(organisation, accountId);
    }

    public Person tiedTo(String account) {
        return with(organisationId, account);
    }

    /**
     * Returns a copy of the person without the chat account. The name of a role (such as chair) replaces the person's
     * name.
     */
    public Person erased(String roleName) {
        return new Person(id, roleName, organisationId, null, createdAt, version);
    }

    private Person with(@Nullable String organisation, @Nullable String account) {
        return new Person(id, name, organisation, account, createdAt, version);
    }
}
