package se.budkavle.storage.draft;

import java.time.Duration;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.Refusal;

/**
 * What someone was shown and has not confirmed yet; once stored, its mark stays until it expires, so that a second press is told.
 *
 * @param kind        which feature's proposal it is
 * @param author      the chat's id of the account that asked for it; nobody else may confirm
 * @param content     what was asked for, as JSON; empty once it is stored
 * @param fingerprint tells what was shown from anything else that could be shown
 * @param storedAt    when it was confirmed and stored; null until then
 */
public record Draft(
        @Id String id, String kind, String author, String content, String fingerprint, Instant createdAt,
        Instant expiresAt, Instant storedAt, @Version int version) {

    /** A file of ten mebibytes, the largest that is taken, and what stands around it. */
    public static final int MOST_CHARACTERS = 15_000_000;

    public static Draft of(String kind, String author, String content, String fingerprint, Instant now, Duration lasting) {
        if (content.length() > MOST_CHARACTERS) {
            throw new Refusal("draft.too-large");
        }
        return new Draft(se.budkavle.storage.NewId.next(), kind, author, content, fingerprint, now, now.plus(lasting), null, 0);
    }

    /** Refuses whoever did not ask for it, what is stored already, and what has expired. */
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

    /** The same request, shown anew as the world is now. */
    public Draft shownAnew(String newFingerprint, Instant now, Duration lasting) {
        return with(content, newFingerprint, now.plus(lasting), storedAt);
    }

    public Draft stored(Instant now) {
        return with("", fingerprint, expiresAt, now);
    }

    private Draft with(String newContent, String newFingerprint, Instant expires, Instant stored) {
        return new Draft(id, kind, author, newContent, newFingerprint, createdAt, expires, stored, version);
    }
}
