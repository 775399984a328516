package se.budkavle.storage.approval;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.Refusal;

/**
 * A second person's approval of something in its current form. The person who requested the approval or last changed
 * the content cannot give it.
 *
 * @param subject the kind and id of what needs approval, for example agenda:0A1B2C
 * @param fingerprint the hash of the content that waits for approval or was approved; empty for approvals from before
 *     hashes were stored
 * @param askedBy the person who requested it; null for the bot itself
 * @param remindedAt when the people who may approve were reminded; null before
 * @param decidedBy the person who approved; null while it waits
 */
public record Approval(
        @Id String subject,
        String fingerprint,
        @Nullable String askedBy,
        Instant askedAt,
        @Nullable Instant remindedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Version int version) {

    /** How long an approval waits before the people who may give it are reminded; they are reminded only once. */
    public static final Duration REMINDS_AFTER = Duration.ofDays(2);

    /** Returns the subject for the approval of a meeting's agenda. */
    public static String agendaOf(String meetingId) {
        return "agenda:" + meetingId;
    }

    /** Returns the subject for the approval of a newsletter issue. */
    public static String newsletterOf(String issueId) {
        return "newsletter:" + issueId;
    }

    public static Approval asked(String subject, String fingerprint, @Nullable String by, Instant now) {
        return new Approval(subject, fingerprint, by, now, null, null, null, 0);
    }

    /** Returns the approval as requested now for this content; the requester stays the same. */
    public Approval askedNow(String about, Instant now) {
        return waiting(about, isWaiting() ? askedBy : null, now);
    }

    /** Returns the approval as waiting again after a change; the person who made the change becomes its requester. */
    public Approval changed(String about, String by, Instant now) {
        return isWaiting() || isOf(about) ? this : waiting(about, by, now);
    }

    /** @param othersCould whether anyone other than the requester may approve; if not, the requester may */
    public Approval approved(String about, String by, boolean othersCould, Instant now) {
        if (decidedAt != null && isOf(about)) {
            throw new Refusal("approval.approved-already", decidedAt);
        }
        if (!mayBeGivenBy(by, othersCould)) {
            throw new Refusal("approval.own");
        }
        return with(about, askedBy, askedAt, remindedAt, by, now);
    }

    /** Tells whether this person may approve; the requester may do so only when nobody else can. */
    public boolean mayBeGivenBy(String person, boolean othersCould) {
        return !(person.equals(askedBy) && othersCould);
    }

    public Approval reminded(Instant now) {
        return with(fingerprint, askedBy, askedAt, now, decidedBy, decidedAt);
    }

    public boolean isWaiting() {
        return decidedBy == null;
    }

    /** Tells whether exactly this content was approved. */
    public boolean isOf(String about) {
        return !isWaiting() && (fingerprint.isEmpty() || fingerprint.equals(about));
    }

    public boolean wantsReminder() {
        return isWaiting() && remindedAt == null;
    }

    private Approval waiting(String about, @Nullable String asks, Instant now) {
        return with(about, asks, now, null, null, null);
    }

    private Approval with(
            String about,
            @Nullable String asks,
            Instant asked,
            @Nullable Instant reminded,
            @Nullable String decides,
            @Nullable Instant decided) {
        return new Approval(subject, about, asks, asked, reminded, decides, decided, version);
    }
}
