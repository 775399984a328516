package se.budkavle.storage.approval;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.Refusal;

/**
 * The approval of an agenda or a newsletter issue. A second person must approve the content before the bot sends it.
 * The approval becomes invalid when the content changes. The requester may approve only if nobody else may.
 *
 * @param subject the kind and id of the agenda or newsletter issue, for example agenda:0A1B2C
 * @param fingerprint the hash of the content that waits for approval or was approved; empty for approvals from earlier
 *     versions of the bot, which stored no hash
 * @param askedBy the requester: the person who asked for the approval, or who changed the content after an earlier
 *     approval; null for the bot itself
 * @param remindedAt when the people who may approve were reminded; null before the reminder
 * @param decidedBy the person who approved; null while the approval is pending
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

    /**
     * How long an approval is pending before the bot reminds the people who may approve. The bot sends only one
     * reminder for each pending approval.
     */
    public static final Duration REMINDS_AFTER = Duration.ofDays(2);

    /** Returns the key ({@code subject}) under which the approval of this meeting's agenda is stored. */
    public static String agendaOf(String meetingId) {
        return "agenda:" + meetingId;
    }

    /** Returns the key ({@code subject}) under which the approval of this newsletter issue is stored. */
    public static String newsletterOf(String issueId) {
        return "newsletter:" + issueId;
    }

    public static Approval asked(String subject, String fingerprint, @Nullable String by, Instant now) {
        return new Approval(subject, fingerprint, by, now, null, null, null, 0);
    }

    /**
     * Returns a pending copy of this approval, for the content with the hash {@code about}. If this approval is
     * pending, the copy keeps the requester (the person who asked). If this approval was already given, the copy has no
     * requester.
     *
     * @param about the hash of the content
     */
    public Approval askedNow(String about, Instant now) {
        return waiting(about, isWaiting() ? askedBy : null, now);
    }

    /**
     * Returns a pending copy of this approval, because a person has changed the approved content. The person who
     * changed the content becomes the requester. Returns this approval unchanged if it is still pending, or if
     * {@code about} is the hash of the content that was approved.
     *
     * @param about the hash of the changed content
     */
    public Approval changed(String about, String by, Instant now) {
        return isWaiting() || isOf(about) ? this : waiting(about, by, now);
    }

    /**
     * Returns a copy of this approval with {@code by} as the person who has approved the content. Throws a
     * {@code Refusal} if the content is already approved, or if the person may not approve it.
     *
     * @param about the hash of the content
     * @param othersCould whether anybody except the requester may approve; if false, the requester may approve
     */
    public Approval approved(String about, String by, boolean othersCould, Instant now) {
        if (decidedAt != null && isOf(about)) {
            throw new Refusal("approval.approved-already", decidedAt);
        }
        if (!mayBeGivenBy(by, othersCould)) {
            throw new Refusal("approval.own");
        }
        return with(about, askedBy, askedAt, remindedAt, by, now);
    }

    /** Returns whether this person may approve. The requester may approve only if nobody else may. */
    public boolean mayBeGivenBy(String person, boolean othersCould) {
        return !(person.equals(askedBy) && othersCould);
    }

    public Approval reminded(Instant now) {
        return with(fingerprint, askedBy, askedAt, now, decidedBy, decidedAt);
    }

    public boolean isWaiting() {
        return decidedBy == null;
    }

    /**
     * Returns whether the content with this hash was approved. An approval without a stored hash is valid for any
     * content.
     */
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
