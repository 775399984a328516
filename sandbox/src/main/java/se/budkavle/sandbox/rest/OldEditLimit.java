package se.budkavle.sandbox.rest;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.budkavle.sandbox.http.Reply;
import se.budkavle.sandbox.workspace.BotLimits;
import se.budkavle.sandbox.workspace.Message;
import se.budkavle.sandbox.workspace.RateLimitWindow;
import se.budkavle.sandbox.workspace.Workspace;

/**
 * Limits edits of messages that were posted more than an hour ago, as Discord does. The hour is measured in real time,
 * because people can move the imitated Discord's clock.
 */
final class OldEditLimit {

    private final Workspace workspace;
    private final Map<Long, RateLimitWindow> byChannel = new HashMap<>();

    OldEditLimit(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Counts an edit towards the limit if the edited message is old. Returns a 429 response if too many old messages
     * were edited, or null if the edit is allowed.
     */
    @Nullable
    Reply refuse(Message message) {
        Instant now = workspace.clock().real();
        BotLimits limits = workspace.limits();
        Instant posted = workspace.messages().postedAt(message);
        boolean old =
                posted == null || !posted.plusMillis(limits.oldAfterMillis()).isAfter(now);
        if (!limits.rates() || !old) {
            return null;
        }
        RateLimitWindow window = byChannel.computeIfAbsent(message.channelId(), id -> new RateLimitWindow());
        return window.tryAcquire(now, limits.oldEdits(), limits.oldEditWindowMillis())
                ? null
                : RateLimitReplies.oldEdits(now, window.ends());
    }
}
