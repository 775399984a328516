package se.budkavle.sandbox.workspace;

import java.util.HashMap;
import java.util.Map;

/** Whom a bot may write to privately, and how many new conversations it may begin. */
public final class PrivateChannels {

    private final Workspace workspace;
    private final Map<Long, Window> opened = new HashMap<>();

    PrivateChannels(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The channel between a bot and a person. One that is there is given again, whatever has happened since. */
    public Channel open(Person bot, Person other) {
        if (other.bot()) {
            throw new Refusal(Fault.CANNOT_OPEN_PRIVATE);
        }
        Channel known = workspace.channels().betweenIfOpen(bot, other);
        if (known != null) {
            return known;
        }
        if (workspace.people().member(other.id()) == null) {
            throw new Refusal(Fault.NO_MUTUAL_GUILD);
        }
        if (other.closedToPrivateMessages()) {
            throw new Refusal(Fault.CANNOT_OPEN_PRIVATE);
        }
        if (workspace.faults().quarantine()) {
            throw new Refusal(Fault.QUARANTINED);
        }
        Limits limits = workspace.limits();
        Window window = opened.computeIfAbsent(bot.id(), id -> new Window());
        if (limits.rates() && !window.take(workspace.clock().real(), limits.privateOpens(), limits.privateOpenWindowMillis())) {
            throw new Refusal(Fault.OPENING_TOO_FAST);
        }
        return workspace.channels().between(bot, other);
    }

    /** Refuses what a bot writes to someone who has left, or has closed private messages since the channel was opened. */
    void checkSend(Person author, Channel channel) {
        if (!channel.isPrivate() || !author.bot()) {
            return;
        }
        Person other = workspace.channels().partner(channel, author.id());
        if (workspace.people().member(other.id()) == null) {
            throw new Refusal(Fault.NO_MUTUAL_GUILD);
        }
        if (other.closedToPrivateMessages()) {
            throw new Refusal(Fault.CANNOT_MESSAGE_USER);
        }
    }
}
