package se.budkavle.storage.approval;

import java.time.Duration;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.Refusal;

/**
 * Whether a second person has approved something as it is; whoever asked for that, or changed what was approved, does not approve.
 *
 * @param subject     what is to be approved, as in agenda:0A1B2C
 * @param fingerprint of what is asked about, and then of what was approved; empty for what was approved before fingerprints were kept
 * @param askedBy     the person; null for the bot itself
 * @param remindedAt  null until whoever may approve was reminded
 * @param decidedBy   null while it waits
 */
public record Approval(
        @Id String subject, String fingerprint, String askedBy, Instant askedAt, Instant remindedAt, String decidedBy,
        Instant decidedAt, @Version int version) {

    /** How long it waits before whoever may approve is reminded, once. */
    public static final Duration REMINDS_AFTER = Duration.ofDays(2);

    /** Returns the subject for the approval of a meeting's agenda. */
    public static String agendaOf(String meetingId) {
        return "agenda:" + meetingId;
    }

    /** Returns the subject for the approval of a newsletter issue. */
    public static String newsletterOf(String issueId) {
        return "newsletter:" + issueId;
    }

    public static Approval asked(String subject, String fingerprint, String by, Instant now) {
        return new Approval(subject, fingerprint, by, now, null, null, null, 0);
    }

    /** The question goes out now; who made it necessary stays the one who asked. */
    public Approval askedNow(String about, Instant now) {
        return waiting(about, isWaiting() ? askedBy : null, now);
    }

    /** Someone changed it: what was approved is approved no longer, and that someone is now the one who asks. */
    public Approval changed(String about, String by, Instant now) {
        return isWaiting() || isOf(about) ? this : waiting(about, by, now);
    }

    /** @param othersCould whether anyone besides the one who asked may approve; where nobody else may, the one who asked does */
    public Approval approved(String about, String by, boolean othersCould, Instant now) {
        if (isOf(about)) {
            throw new Refusal("approval.approved-already", decidedAt);
        }
        if (!mayBeGivenBy(by, othersCould)) {
            throw new Refusal("approval.own");
        }
        return with(about, askedBy, askedAt, remindedAt, by, now);
    }

    /** Tells whether this person may approve; the person who asked for the approval may do so only when nobody else could. */
    public boolean mayBeGivenBy(String person, boolean othersCould) {
        return !(person.equals(askedBy) && othersCould);
    }

    public Approval reminded(Instant now) {
        return with(fingerprint, askedBy, askedAt, now, decidedBy, decidedAt);
    }

    public boolean isWaiting() {
        return decidedBy == null;
    }

    /** Whether exactly this was approved. */
    public boolean isOf(String about) {
        return !isWaiting() && (fingerprint.isEmpty() || fingerprint.equals(about));
    }

    public boolean wantsReminder() {
        return isWaiting() && remindedAt == null;
    }

    private Approval waiting(String about, String asks, Instant now) {
        return with(about, asks, now, null, null, null);
    }

    private Approval with(String about, String asks, Instant asked, Instant reminded, String decides, Instant decided) {
        return new Approval(subject, about, asks, asked, reminded, decides, decided, version);
    }
}
