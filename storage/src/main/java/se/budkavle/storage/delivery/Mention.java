package se.budkavle.storage.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.NewId;

/**
 * A record that a message has mentioned one chat account (notified it by @).
 *
 * @param accountId Discord's id of the account
 * @param occasion a key that several messages share, for example all messages about one meeting; within a period that
 *     the composer (the class that writes the message) sets, only one of these messages may mention the account. The
 *     key is null when each message may mention the account.
 */
public record Mention(
        @Id String id,
        String deliveryId,
        String accountId,
        @Nullable String occasion,
        Instant mentionedAt,
        @Version int version) {

    public static Mention of(String deliveryId, String accountId, @Nullable String occasion, Instant now) {
        return new Mention(NewId.next(), deliveryId, accountId, occasion, now, 0);
    }
}
