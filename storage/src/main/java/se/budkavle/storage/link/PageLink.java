package se.budkavle.storage.link;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;

/**
 * A person's personal link to a web page, such as the page with the follow-up. A person has at most one valid link to
 * each page. After the person has revoked this link, no link opens the page until the person gets a new link.
 *
 * @param mark a unique text in the link; a new link gets a new text, so that the replaced link becomes invalid
 * @param validUntil when the link expires
 * @param revokedAt when the person revoked the link; null if the link was not revoked
 * @param openedAt when the page was last opened; null if it was never opened
 */
@Table("page_link")
public record PageLink(
        @Id String id,
        String personId,
        LinkedPage page,
        String mark,
        Instant createdAt,
        Instant validUntil,
        @Nullable Instant revokedAt,
        @Nullable Instant openedAt,
        @Version int version) {

    public static final Duration VALID = Duration.ofDays(90);

    private static final Duration RECORDED_AGAIN_AFTER = Duration.ofMinutes(1);

    public static PageLink of(String personId, LinkedPage page, Instant now) {
        return new PageLink(NewId.next(), personId, page, NewId.next(), now, now.plus(VALID), null, null, 0);
    }

    /** Returns a new link that replaces this link. The replaced link becomes invalid. */
    public PageLink replaced(Instant now) {
        return with(NewId.next(), now, now.plus(VALID), null, null);
    }

    public PageLink revoked(Instant now) {
        return with(mark, createdAt, validUntil, now, openedAt);
    }

    private PageLink with(
            String newMark, Instant created, Instant until, @Nullable Instant revoked, @Nullable Instant opened) {
        return new PageLink(id, personId, page, newMark, created, until, revoked, opened, version);
    }

    /** Returns whether the link is valid at this time: it is not revoked and has not expired. */
    public boolean worksAt(Instant now) {
        return revokedAt == null && !validUntil.isBefore(now);
    }

    /** Returns whether a link with this unique text ({@code mark}) was revoked or replaced. */
    public boolean isOver(String marked) {
        return revokedAt != null || !mark.equals(marked);
    }

    /**
     * Returns whether the program must store that the person opens the page now. If the person opens the page several
     * times within a minute, only the first opening is stored.
     */
    public boolean isOpenedAnew(Instant now) {
        return openedAt == null || !openedAt.isAfter(now.minus(RECORDED_AGAIN_AFTER));
    }
}
