package se.budkavle.storage.delivery;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * Someone who was notified by a post.
 *
 * @param accountId the chat account
 * @param occasion  what someone is notified of only once, whatever number of posts are about it; null where each post notifies anew
 */
public record Mention(@Id String id, String deliveryId, String accountId, String occasion, Instant mentionedAt, @Version int version) {

    public static Mention of(String deliveryId, String accountId, String occasion, Instant now) {
        return new Mention(se.budkavle.storage.Id.next(), deliveryId, accountId, occasion, now, 0);
    }
}
