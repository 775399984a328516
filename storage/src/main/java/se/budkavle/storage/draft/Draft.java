package se.budkavle.storage.draft;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * A change that a person was shown and has not confirmed yet. After the change is stored, the row stays until it
 * expires, so that a second press gets an answer.
 *
 * @param kind the feature that it belongs to
 * @param author the chat account that asked for it; nobody else may confirm it
 * @param content what was asked for, as JSON; empty once it is stored
 * @param fingerprint a hash of what was shown, so that a change in the meantime is noticed
 * @param storedAt when it was confirmed and stored; null until then
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

    /** The longest content: the largest accepted file, of ten mebibytes, in Base64 and with the JSON around it. */
    public static final int MOST_CHARACTERS = 15_000_000;

    public static Draft of(
            String kind, String author, String content, String fingerprint, Instant now, Duration lasting) {
        if (content.length() > MOST_CHARACTERS) {
            throw new Refusal("draft.too-large");
        }
        return new Draft(NewId.next(), kind, author, content, fingerprint, now, now.plus(lasting), null, 0);
    }

    /** Refuses another person's draft, a draft that is stored already, and an expired one. */
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

    /** Returns the draft as shown again with the current data. */
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
