package se.budkavle.sandbox.workspace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The messages that were pinned to their channels, and when. */
public final class Pins {

    private static final int MOST = 250;

    private final Workspace workspace;
    private final Map<Long, Map<Long, Instant>> byChannel = new LinkedHashMap<>();

    Pins(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Pins and says so in the channel; nothing happens where it is pinned already. */
    public void pin(Message message, Person by) {
        if (message.system() != null) {
            throw new Refusal(ApiError.SYSTEM_MESSAGE);
        }
        Map<Long, Instant> pinned = byChannel.computeIfAbsent(message.channelId(), id -> new LinkedHashMap<>());
        if (pinned.containsKey(message.id())) {
            return;
        }
        if (pinned.size() >= MOST) {
            throw new Refusal(ApiError.TOO_MANY_PINS);
        }
        pinned.put(message.id(), workspace.clock().instant());
        tell(message);
        workspace.messages().notice(Message.PIN_NOTICE, by, workspace.channels().get(message.channelId()), message);
    }

    public void unpin(Message message) {
        if (forget(message)) {
            tell(message);
        }
    }

    private void tell(Message message) {
        workspace.tell(new Change.PinsChanged(message.channelId()));
        workspace.tell(new Change.MessageEdited(message));
    }

    /** Without a word, as when the message is deleted. */
    boolean forget(Message message) {
        Map<Long, Instant> pinned = byChannel.get(message.channelId());
        return pinned != null && pinned.remove(message.id()) != null;
    }

    /** Null where it is not pinned. */
    public Instant pinnedAt(Message message) {
        Map<Long, Instant> pinned = byChannel.get(message.channelId());
        return pinned == null ? null : pinned.get(message.id());
    }

    /** Those of a channel, the last pinned first. */
    public List<Message> in(long channelId) {
        List<Message> pinned = new ArrayList<>();
        byChannel.getOrDefault(channelId, Map.of()).keySet().forEach(id -> pinned.add(workspace.messages().get(id)));
        Collections.reverse(pinned);
        return pinned;
    }

    Map<Long, Map<Long, Instant>> all() {
        Map<Long, Map<Long, Instant>> copy = new LinkedHashMap<>();
        byChannel.forEach((channel, pinned) -> copy.put(channel, new LinkedHashMap<>(pinned)));
        return copy;
    }

    void restore(Map<Long, Map<Long, Instant>> saved) {
        saved.forEach((channel, pinned) -> byChannel.put(channel, new LinkedHashMap<>(pinned)));
    }
}
