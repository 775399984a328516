package se.budkavle.storage.delivery;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * The chat's channel in which only one account and the bot read.
 *
 * @param openedAt when the bot was told its id
 */
public record PrivateChannel(@Id String accountId, String channelId, Instant openedAt, @Version int version) {

    public static PrivateChannel of(String accountId, String channelId, Instant now) {
        return new PrivateChannel(accountId, channelId, now, 0);
    }

    /** Another one, as where the bot has got another account. */
    public PrivateChannel in(String other, Instant now) {
        return new PrivateChannel(accountId, other, now, version);
    }
}
