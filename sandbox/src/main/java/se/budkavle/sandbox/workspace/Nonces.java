package se.budkavle.sandbox.workspace;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stores each message with a checked nonce for five minutes of real time, so that no message is posted twice. A nonce
 * is an identifier that the author chooses. The author also decides whether the nonce is checked. If the author sends
 * another message with the same checked nonce in the same channel, that message is not posted.
 */
final class Nonces {

    private static final long HOLDS_SECONDS = 300;

    private final Workspace workspace;
    private final Map<String, Nonce> nonces = new HashMap<>();

    private record Nonce(Message message, Instant until) {}

    Nonces(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Returns the message that this author has already sent in this channel with the same nonce; null if there is none.
     * Throws a {@code Refusal} if that message has been deleted.
     */
    @Nullable
    Message earlier(Person author, Channel channel, MessageDraft draft) {
        Instant now = workspace.clock().real();
        nonces.values().removeIf(nonce -> nonce.until().isBefore(now));
        Nonce known = holds(draft) ? nonces.get(key(author, channel, draft)) : null;
        if (known == null) {
            return null;
        }
        if (workspace.messages().get(known.message().id()) == null) {
            throw new Refusal(ApiError.UNKNOWN_MESSAGE);
        }
        return known.message();
    }

    void remember(Person author, Channel channel, MessageDraft draft, Message message) {
        if (holds(draft)) {
            nonces.put(
                    key(author, channel, draft),
                    new Nonce(message, workspace.clock().real().plusSeconds(HOLDS_SECONDS)));
        }
    }

    private static boolean holds(MessageDraft draft) {
        return draft.enforceNonce() && draft.nonce() != null;
    }

    private static String key(Person author, Channel channel, MessageDraft draft) {
        return author.id() + ":" + channel.id() + ":" + draft.nonce();
    }
}
