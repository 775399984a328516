package se.budkavle.sandbox.workspace;

import java.util.HashMap;
import java.util.Map;

/** Checks to whom a bot may send private messages, and limits how many private channels it may open. */
public final class PrivateChannelLimit {

    private final Workspace workspace;
    private final Map<Long, RateLimitWindow> opened = new HashMap<>();

    PrivateChannelLimit(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Returns the private channel between a bot and a person. If the bot and the person have no private channel yet,
     * checks the limits and opens a new channel. Returning an existing channel does not count towards the limits.
     */
    public Channel open(Person bot, Person other) {
        if (other.bot()) {
            throw new Refusal(ApiError.CANNOT_OPEN_PRIVATE);
        }
        Channel known = workspace.channels().findBetween(bot, other);
        if (known != null) {
            return known;
        }
        if (workspace.people().member(other.id()) == null) {
            throw new Refusal(ApiError.NO_MUTUAL_GUILD);
        }
        if (other.closedToPrivateMessages()) {
            throw new Refusal(ApiError.CANNOT_OPEN_PRIVATE);
        }
        if (workspace.faults().quarantine()) {
            throw new Refusal(ApiError.QUARANTINED);
        }
        BotLimits limits = workspace.limits();
        RateLimitWindow window = opened.computeIfAbsent(bot.id(), id -> new RateLimitWindow());
        if (limits.rates()
                && !window.tryAcquire(
                        workspace.clock().real(), limits.privateOpens(), limits.privateOpenWindowMillis())) {
            throw new Refusal(ApiError.OPENING_TOO_FAST);
        }
        return workspace.channels().between(bot, other);
    }

    /**
     * Throws a {@code Refusal} if a bot writes to a person who has left the server or does not accept private messages.
     * Does nothing if a human sends the message, or if the channel is not a private channel.
     */
    void checkSend(Person author, Channel channel) {
        if (!channel.isPrivate() || !author.bot()) {
            return;
        }
        Person other = workspace.channels().partner(channel, author.id());
        if (workspace.people().member(other.id()) == null) {
            throw new Refusal(ApiError.NO_MUTUAL_GUILD);
        }
        if (other.closedToPrivateMessages()) {
            throw new Refusal(ApiError.CANNOT_MESSAGE_USER);
        }
    }
}
