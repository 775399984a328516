package se.budkavle.storage.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OwnAddressTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final MailAddress FIRST = MailAddress.of("Kim@example.org");
    private static final MailAddress SECOND = MailAddress.of("kim@example.com");

    private final OwnAddress asked = OwnAddress.asked("kim", FIRST, NOW);

    @Test
    void itIsNotUsedBeforeItIsConfirmed() {
        assertThat(asked.isConfirmed()).isFalse();
        assertThat(asked.address()).isNull();
        var confirmed = asked.confirmed(FIRST, LATER);
        assertThat(confirmed.isConfirmed()).isTrue();
        assertThat(confirmed.address()).isEqualTo("Kim@example.org");
        assertThat(confirmed.addressKey()).isEqualTo("kim@example.org");
        assertThat(confirmed.asked()).isNull();
    }

    @Test
    void followingTheLinkTwiceChangesNothing() {
        var confirmed = asked.confirmed(FIRST, LATER);
        assertThat(confirmed.confirmed(FIRST, LATER.plusSeconds(1))).isEqualTo(confirmed);
    }

    @Test
    void theFirstOneIsUsedUntilTheSecondIsConfirmed() {
        var asking = asked.confirmed(FIRST, NOW).asking(SECOND, LATER);
        assertThat(asking.address()).isEqualTo("Kim@example.org");
        assertThat(asking.confirmed(SECOND, LATER).address()).isEqualTo("kim@example.com");
    }

    @Test
    void aLinkToAnAddressThatIsNoLongerAskedForConfirmsNothing() {
        assertRefused(() -> asked.asking(SECOND, LATER).confirmed(FIRST, LATER), "contact.own-address-replaced");
        assertRefused(() -> asked.removed().confirmed(FIRST, LATER), "contact.own-address-replaced");
    }

    @Test
    void oneThatIsRemovedLeavesNothingBehind() {
        var removed = asked.confirmed(FIRST, NOW).asking(SECOND, LATER).removed();
        assertThat(removed.toString()).doesNotContain("example");
        assertThat(removed.isConfirmed()).isFalse();
    }
}
