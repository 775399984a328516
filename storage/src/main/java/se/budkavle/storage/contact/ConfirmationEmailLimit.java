package se.budkavle.storage.contact;

import java.time.Duration;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.Fingerprint;

/**
 * A rate limit for confirmation emails to one email address. Until {@code endsAt}, no network's sign-up page sends
 * another email to the address. The waiting time doubles with each confirmation email, so that nobody can flood another
 * person's mailbox.
 *
 * @param addressHash the hash of {@link MailAddress#key}
 * @param letters the number of confirmation emails counted since the row was created
 */
@Table("contact_sign_up_pause")
public record ConfirmationEmailLimit(
        @Id String addressHash,
        int letters,
        Instant endsAt,
        @Version int version) {

    private static final Duration FIRST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(7);
    /**
     * The maximum number of times that the first pause is doubled. After {@code MOST_DOUBLINGS} doublings, the pause
     * already exceeds {@code LONGEST}.
     */
    private static final int MOST_DOUBLINGS = 8;

    /** Creates the rate limit for an email address to which the first confirmation email is sent now. */
    public static ConfirmationEmailLimit of(MailAddress address, Instant now) {
        return new ConfirmationEmailLimit(hash(address.key()), 1, now.plus(FIRST), 0);
    }

    /**
     * Returns a copy of the rate limit with one more confirmation email counted. The new pause is twice as long as the
     * previous one, but at most {@code LONGEST}.
     */
    public ConfirmationEmailLimit longer(Instant now) {
        var doubled = FIRST.multipliedBy(1L << Math.min(letters, MOST_DOUBLINGS));
        return new ConfirmationEmailLimit(
                addressHash, letters + 1, now.plus(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST), version);
    }

    public boolean lastsAt(Instant now) {
        return endsAt.isAfter(now);
    }

    /**
     * Returns the hash of an email address. The hash is the id of the address's row in the database.
     *
     * @param addressKey the normalised email address
     */
    public static String hash(String addressKey) {
        return Fingerprint.of(addressKey);
    }

    /**
     * Returns a time in the past. Rate limits that ended before the returned time can be deleted. When a rate limit has
     * been deleted, the next confirmation email to the address counts as the first email again.
     */
    public static Instant forgottenBefore(Instant now) {
        return now.minus(LONGEST);
    }
}
