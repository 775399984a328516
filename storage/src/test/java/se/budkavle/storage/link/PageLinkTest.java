package se.budkavle.storage.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PageLinkTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private final PageLink link = PageLink.of("person", LinkedPage.FOLLOW_UP, NOON);

    @Test
    void aLinkWorksForNinetyDays() {
        assertThat(link.validUntil()).isEqualTo("2027-01-31T12:00:00Z");
        assertThat(link.worksAt(link.validUntil())).isTrue();
        assertThat(link.worksAt(link.validUntil().plusMillis(1))).isFalse();
    }

    @Test
    void aRevokedLinkDoesNotWork() {
        var revoked = link.revoked(NOON);
        assertThat(revoked.worksAt(NOON)).isFalse();
        assertThat(revoked.isOver(link.mark())).isTrue();
        assertThat(link.isOver(link.mark())).isFalse();
    }

    @Test
    void aPageLinkThatReplacesAnotherHasNotBeenOpenedYet() {
        var opened = new PageLink("id", "person", LinkedPage.FOLLOW_UP, link.mark(), NOON, NOON, NOON, NOON, 3);
        var replaced = opened.replaced(NOON.plusSeconds(9));
        assertThat(replaced.isOver(link.mark())).isTrue();
        assertThat(replaced.isOver(replaced.mark())).isFalse();
        assertThat(replaced)
                .isEqualTo(new PageLink(
                        "id",
                        "person",
                        LinkedPage.FOLLOW_UP,
                        replaced.mark(),
                        NOON.plusSeconds(9),
                        NOON.plusSeconds(9).plus(PageLink.VALID),
                        null,
                        null,
                        3));
    }

    @Test
    void openingAPageLinkTwiceWithinAMinuteIsStoredOnce() {
        assertThat(link.isOpenedAnew(NOON)).isTrue();
        var opened = new PageLink("id", "person", LinkedPage.FOLLOW_UP, link.mark(), NOON, NOON, null, NOON, 0);
        assertThat(opened.isOpenedAnew(NOON.plusSeconds(59))).isFalse();
        assertThat(opened.isOpenedAnew(NOON.plusSeconds(60))).isTrue();
    }
}
