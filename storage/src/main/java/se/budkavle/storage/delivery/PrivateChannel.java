package se.budkavle.storage.delivery;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * The private Discord channel (direct messages) between the bot and one chat account.
 *
 * @param openedAt when the bot first learned the channel's id
 */
public record PrivateChannel(
        @Id String accountId,
        String channelId,
        Instant openedAt,
        @Version int version) {

    public static PrivateChannel of(String accountId, String channelId, Instant now) {
        return new PrivateChannel(accountId, channelId, now, 0);
    }

    /**
     * Returns a copy of the row with another private channel. The private channel changes, for example, when the
     * operator gives the bot another Discord account.
     */
    public PrivateChannel in(String other, Instant now) {
        return new PrivateChannel(accountId, other, now, version);
    }
}
