package se.budkavle.storage.draft;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * A change that the bot has shown to a person and that the person must confirm, for example the import of a file. A
 * confirmed draft stays stored until it expires, so that the bot can reply if the person presses the button again.
 *
 * @param kind the feature that the change belongs to
 * @param author the chat account that requested the change; no other account may confirm it
 * @param content the change, serialised as JSON; empty after the confirmation
 * @param fingerprint a hash of the data that the bot showed to the person. When the person confirms, the bot compares
 *     this hash with the hash of the current data, to find out whether the data has changed.
 * @param storedAt when the change was confirmed and stored; null before that
 */
public record Draft(
        @Id String id,
        String kind,
        String author,
        String content,
        String fingerprint,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant storedAt,
        @Version int version) {

    /**
     * The maximum length of a draft's content, in characters. The maximum length is high enough for the largest
     * accepted file (10 MiB), encoded as Base64 in JSON.
     */
    public static final int MOST_CHARACTERS = 15_000_000;

    public static Draft of(
            String kind, String author, String content, String fingerprint, Instant now, Duration lasting) {
        if (content.length() > MOST_CHARACTERS) {
            throw new Refusal("draft.too-large");
        }
        return new Draft(NewId.next(), kind, author, content, fingerprint, now, now.plus(lasting), null, 0);
    }

    /**
     * Throws a {@code Refusal} if another chat account requested the change, or if the draft is already confirmed or
     * has expired.
     */
    public void requireConfirmable(String account, Instant now) {
        if (!author.equals(account)) {
            throw new Refusal("chat.unknown-press");
        }
        if (storedAt != null) {
            throw new Refusal("draft.stored-already", storedAt);
        }
        if (!expiresAt.isAfter(now)) {
            throw new Refusal("draft.gone");
        }
    }

    /**
     * Returns a copy of the draft with a new hash and a new expiry time. The bot shows the change to the person again,
     * because the data has changed.
     */
    public Draft shownAnew(String newFingerprint, Instant now, Duration lasting) {
        return with(content, newFingerprint, now.plus(lasting), storedAt);
    }

    public Draft stored(Instant now) {
        return with("", fingerprint, expiresAt, now);
    }

    private Draft with(String newContent, String newFingerprint, Instant expires, @Nullable Instant stored) {
        return new Draft(id, kind, author, newContent, newFingerprint, createdAt, expires, stored, version);
    }
}
