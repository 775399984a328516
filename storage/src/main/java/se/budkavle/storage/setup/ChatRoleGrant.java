package se.budkavle.storage.setup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A network's role in the chat, assigned or to be assigned to an account.
 *
 * <p>The row is stored before the role is assigned in the chat. The bot removes only roles with a row, and so none that
 * a person assigned.
 *
 * @param roleId the chat's id of the role
 * @param givenAt when the chat confirmed the assignment; null before
 * @param dueAt the earliest time of the next attempt to assign or remove the role
 */
@Table("role_grant")
public record ChatRoleGrant(
        @Id String id,
        String networkId,
        String accountId,
        String roleId,
        @Nullable Instant givenAt,
        Instant dueAt,
        @Version int version) {

    public static ChatRoleGrant of(String networkId, String accountId, String roleId, Instant now) {
        return new ChatRoleGrant(
                networkId + ":" + accountId + ":" + roleId, networkId, accountId, roleId, null, now, 0);
    }

    public boolean isGiven() {
        return givenAt != null;
    }

    public ChatRoleGrant given(Instant now) {
        return with(now, dueAt);
    }

    /** Returns the grant as not yet assigned, so that the role is assigned again. */
    public ChatRoleGrant anew(Instant now) {
        return with(null, now);
    }

    /** Returns the grant with the time of the next attempt, stored before an attempt in case it fails. */
    public ChatRoleGrant again(Instant then) {
        return with(givenAt, then);
    }

    private ChatRoleGrant with(@Nullable Instant given, Instant due) {
        return new ChatRoleGrant(id, networkId, accountId, roleId, given, due, version);
    }
}
