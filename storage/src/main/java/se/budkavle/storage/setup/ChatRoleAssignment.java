package se.budkavle.storage.setup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A network's Discord role that the bot has assigned, or is about to assign, to one Discord account.
 *
 * <p>The bot stores this row before it assigns the role in Discord. The bot removes a role from an account only if this
 * table has a row for the role and the account. If an account's owner never had a membership in the network, the table
 * has no row for the account and the network's role. The bot therefore never removes a role that a person has assigned
 * to this account by hand.
 *
 * @param roleId Discord's id of the role
 * @param givenAt when Discord confirmed that the account has the role; null before the confirmation
 * @param dueAt the earliest time of the next attempt to assign or remove the role
 */
@Table("role_grant")
public record ChatRoleAssignment(
        @Id String id,
        String networkId,
        String accountId,
        String roleId,
        @Nullable Instant givenAt,
        Instant dueAt,
        @Version int version) {

    public static ChatRoleAssignment of(String networkId, String accountId, String roleId, Instant now) {
        return new ChatRoleAssignment(
                networkId + ":" + accountId + ":" + roleId, networkId, accountId, roleId, null, now, 0);
    }

    public boolean isGiven() {
        return givenAt != null;
    }

    public ChatRoleAssignment given(Instant now) {
        return with(now, dueAt);
    }

    /**
     * Returns a copy of this row with the time of the next attempt to assign or remove the Discord role. The caller
     * stores the copy before each attempt, so that a failed attempt is retried.
     */
    public ChatRoleAssignment again(Instant then) {
        return with(givenAt, then);
    }

    private ChatRoleAssignment with(@Nullable Instant given, Instant due) {
        return new ChatRoleAssignment(id, networkId, accountId, roleId, given, due, version);
    }
}
