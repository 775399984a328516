package se.budkavle.storage.contact;

import java.time.Duration;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.Fingerprint;

/**
 * The pause between confirmation emails to one address. Until the pause ends, no network's sign-up page sends the
 * address another email. The pause doubles with each email, so that nobody can flood another person's mailbox.
 *
 * @param addressHash the hash of {@link MailAddress#key}
 * @param letters the number of confirmation emails counted since the row was created
 */
@Table("contact_sign_up_pause")
public record SignUpPause(
        @Id String addressHash,
        int letters,
        Instant endsAt,
        @Version int version) {

    private static final Duration FIRST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(7);
    /**
     * The highest number of times that the first pause is doubled in the calculation. With that many doublings the
     * pause exceeds {@code LONGEST} anyway.
     */
    private static final int MOST_DOUBLINGS = 8;

    /** Returns the pause that begins with the first confirmation email to an address. */
    public static SignUpPause of(MailAddress address, Instant now) {
        return new SignUpPause(hash(address.key()), 1, now.plus(FIRST), 0);
    }

    /**
     * Returns the pause that begins with one more confirmation email. The new pause is twice as long as the last one,
     * but at most {@code LONGEST}.
     */
    public SignUpPause longer(Instant now) {
        var doubled = FIRST.multipliedBy(1L << Math.min(letters, MOST_DOUBLINGS));
        return new SignUpPause(
                addressHash, letters + 1, now.plus(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST), version);
    }

    public boolean lastsAt(Instant now) {
        return endsAt.isAfter(now);
    }

    /**
     * Returns the hash that identifies the pause of a mail address.
     *
     * @param addressKey the normalised address
     */
    public static String hash(String addressKey) {
        return Fingerprint.of(addressKey);
    }

    /**
     * Returns the time limit for deleting old rows: a pause that ended before this limit is deleted. The next
     * confirmation email to the address then counts as the first one again.
     */
    public static Instant forgottenBefore(Instant now) {
        return now.minus(LONGEST);
    }
}
