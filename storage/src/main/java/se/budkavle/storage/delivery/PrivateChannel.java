package se.budkavle.storage.delivery;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * The private channel between one chat account and the bot.
 *
 * @param openedAt when the bot learned the channel's id
 */
public record PrivateChannel(
        @Id String accountId,
        String channelId,
        Instant openedAt,
        @Version int version) {

    public static PrivateChannel of(String accountId, String channelId, Instant now) {
        return new PrivateChannel(accountId, channelId, now, 0);
    }

    /** Returns the row with another channel, for example after the bot's own account has changed. */
    public PrivateChannel in(String other, Instant now) {
        return new PrivateChannel(accountId, other, now, version);
    }
}
