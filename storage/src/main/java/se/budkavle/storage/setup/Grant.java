package se.budkavle.storage.setup;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A network's role in the chat that an account has been given, or is to be given.
 *
 * <p>Written before the chat is asked: only what was given because of a membership is ever taken back.
 *
 * @param roleId  the chat's id of the role
 * @param givenAt when the chat said that it was given; null as long as it has not
 * @param dueAt   what is not as it should be is tried then, not before
 */
@Table("role_grant")
public record Grant(
        @Id String id, String networkId, String accountId, String roleId, Instant givenAt, Instant dueAt,
        @Version int version) {

    public static Grant of(String networkId, String accountId, String roleId, Instant now) {
        return new Grant(networkId + ":" + accountId + ":" + roleId, networkId, accountId, roleId, null, now, 0);
    }

    public boolean isGiven() {
        return givenAt != null;
    }

    public Grant given(Instant now) {
        return with(now, dueAt);
    }

    /** To be given once more. */
    public Grant anew(Instant now) {
        return with(null, now);
    }

    /** Someone tries now; if that fails it is tried again then. */
    public Grant again(Instant then) {
        return with(givenAt, then);
    }

    private Grant with(Instant given, Instant due) {
        return new Grant(id, networkId, accountId, roleId, given, due, version);
    }
}
