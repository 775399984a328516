package se.budkavle.sandbox.workspace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stores the pinned messages of each channel and when each was pinned. */
public final class Pins {

    private static final int MOST = 250;

    private final Workspace workspace;
    private final Map<Long, Map<Long, Instant>> byChannel = new LinkedHashMap<>();

    Pins(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Pins a message and posts a system message that announces it. Does nothing if the message is already pinned.
     * Throws a {@code Refusal} for a system message, or if the channel has the maximum number of pinned messages.
     */
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
        publishPins(message);
        workspace
                .messages()
                .notice(Message.PIN_NOTICE, by, workspace.channels().existing(message.channelId()), message);
    }

    public void unpin(Message message) {
        if (forget(message)) {
            publishPins(message);
        }
    }

    private void publishPins(Message message) {
        workspace.publish(new WorkspaceChange.PinsChanged(message.channelId()));
        workspace.publish(new WorkspaceChange.MessageEdited(message));
    }

    /**
     * Unpins a message and returns whether it was pinned. Sends no event, because either the message is being deleted
     * or the caller sends the event.
     */
    boolean forget(Message message) {
        Map<Long, Instant> pinned = byChannel.get(message.channelId());
        return pinned != null && pinned.remove(message.id()) != null;
    }

    /** Returns when the message was pinned, or null if it is not pinned. */
    public @Nullable Instant pinnedAt(Message message) {
        Map<Long, Instant> pinned = byChannel.get(message.channelId());
        return pinned == null ? null : pinned.get(message.id());
    }

    /** Returns the pinned messages of a channel. The most recently pinned message comes first. */
    public List<Message> in(long channelId) {
        List<Message> pinned = new ArrayList<>();
        byChannel
                .getOrDefault(channelId, Map.of())
                .keySet()
                .forEach(id -> pinned.add(workspace.messages().get(id)));
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
