package se.budkavle.storage.contact;

import java.time.Duration;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.Fingerprint;

/**
 * The time during which an address gets no further sign-up letter from any network; it doubles with each letter, so
 * that nobody can flood another person's mailbox.
 *
 * @param addressHash the hash of {@link MailAddress#key}
 * @param letters the number of letters sent since the pause was last deleted
 */
@Table("contact_sign_up_pause")
public record SignUpPause(
        @Id String addressHash,
        int letters,
        Instant endsAt,
        @Version int version) {

    private static final Duration FIRST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(7);
    /** The number of doublings after which the longest pause is reached. */
    private static final int MOST_DOUBLINGS = 8;

    /** Returns the pause after the first letter. */
    public static SignUpPause of(MailAddress address, Instant now) {
        return new SignUpPause(hash(address.key()), 1, now.plus(FIRST), 0);
    }

    /** Returns the pause after one more letter. */
    public SignUpPause longer(Instant now) {
        var doubled = FIRST.multipliedBy(1L << Math.min(letters, MOST_DOUBLINGS));
        return new SignUpPause(
                addressHash, letters + 1, now.plus(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST), version);
    }

    public boolean lastsAt(Instant now) {
        return endsAt.isAfter(now);
    }

    /** Returns the id of an address's pause. */
    public static String hash(String addressKey) {
        return Fingerprint.of(addressKey);
    }

    /**
     * Returns the time before which a pause must have ended to be deleted; the next letter then counts as the first
     * one.
     */
    public static Instant forgottenBefore(Instant now) {
        return now.minus(LONGEST);
    }
}
