package se.budkavle.storage.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.NewId;

/**
 * A notification of one account by a post.
 *
 * @param accountId the chat account
 * @param occasion the key under which an account is notified only once, however many posts share it; null when every
 *     post notifies
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
