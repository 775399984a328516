package se.budkavle.storage.contact;

import java.time.Duration;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.Fingerprint;

/**
 * The time in which an address gets no further letter about a sign-up, whatever network it is for; it doubles with each letter, so that
 * nobody floods someone else's mailbox.
 *
 * @param addressHash of {@link MailAddress#key}
 * @param letters     how many it has got since the last long silence
 */
@Table("contact_sign_up_pause")
public record SignUpPause(@Id String addressHash, int letters, Instant endsAt, @Version int version) {

    private static final Duration FIRST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(7);
    /** With so many doublings it has reached the longest. */
    private static final int MOST_DOUBLINGS = 8;

    /** After the first letter. */
    public static SignUpPause of(MailAddress address, Instant now) {
        return new SignUpPause(hash(address.key()), 1, now.plus(FIRST), 0);
    }

    /** After one more letter. */
    public SignUpPause longer(Instant now) {
        var doubled = FIRST.multipliedBy(1L << Math.min(letters, MOST_DOUBLINGS));
        return new SignUpPause(addressHash, letters + 1, now.plus(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST), version);
    }

    public boolean lastsAt(Instant now) {
        return endsAt.isAfter(now);
    }

    /** The id of an address's pause. */
    public static String hash(String addressKey) {
        return Fingerprint.of(addressKey);
    }

    /** Those that ended before this moment are forgotten: the next letter is a first one again. */
    public static Instant forgottenBefore(Instant now) {
        return now.minus(LONGEST);
    }
}
