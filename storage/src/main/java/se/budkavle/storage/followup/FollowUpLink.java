package se.budkavle.storage.followup;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;

/**
 * A person's link to the web page of the follow-up (a report on the plan's activities). A person has one link at a
 * time, so that revoking it leaves no other one open.
 *
 * @param mark a part of the link that differs from that of every earlier link; a replaced link is invalid
 * @param validUntil when the link expires
 * @param revokedAt when the person revoked the link; null while it works
 * @param openedAt when the page was last opened; null before the first time
 */
@Table("followup_link")
public record FollowUpLink(
        @Id String personId,
        String mark,
        Instant createdAt,
        Instant validUntil,
        @Nullable Instant revokedAt,
        @Nullable Instant openedAt,
        @Version int version) {

    public static final Duration VALID = Duration.ofDays(90);

    private static final Duration RECORDED_AGAIN_AFTER = Duration.ofMinutes(1);

    public static FollowUpLink of(String personId, Instant now) {
        return new FollowUpLink(personId, NewId.next(), now, now.plus(VALID), null, null, 0);
    }

    /** Returns a new link in the place of this one, which is invalid from now on. */
    public FollowUpLink replaced(Instant now) {
        var next = of(personId, now);
        return with(next.mark, next.createdAt, next.validUntil, null, null);
    }

    public FollowUpLink revoked(Instant now) {
        return with(mark, createdAt, validUntil, now, openedAt);
    }

    private FollowUpLink with(
            String newMark, Instant created, Instant until, @Nullable Instant revoked, @Nullable Instant opened) {
        return new FollowUpLink(personId, newMark, created, until, revoked, opened, version);
    }

    /** Returns whether the link has neither been revoked nor expired. */
    public boolean worksAt(Instant now) {
        return revokedAt == null && !validUntil.isBefore(now);
    }

    /** Returns whether a link with this mark was revoked or replaced. */
    public boolean isOver(String marked) {
        return revokedAt != null || !mark.equals(marked);
    }

    /** Returns whether an opening must be stored now. Openings within a minute are stored once. */
    public boolean isOpenedAnew(Instant now) {
        return openedAt == null || !openedAt.isAfter(now.minus(RECORDED_AGAIN_AFTER));
    }
}
