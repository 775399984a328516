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
    void aNewEmailAddressIsNotUsedBeforeTheAddressIsConfirmed() {
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
    void theOldAddressIsUsedUntilTheNewOneIsConfirmed() {
        var asking = asked.confirmed(FIRST, NOW).asking(SECOND, LATER);
        assertThat(asking.address()).isEqualTo("Kim@example.org");
        assertThat(asking.confirmed(SECOND, LATER).address()).isEqualTo("kim@example.com");
    }

    @Test
    void aLinkForAnOutdatedAddressConfirmsNothing() {
        assertRefused(() -> asked.asking(SECOND, LATER).confirmed(FIRST, LATER), "contact.own-address-replaced");
        assertRefused(() -> asked.removed().confirmed(FIRST, LATER), "contact.own-address-replaced");
    }

    @Test
    void removingTheAddressClearsAllFields() {
        var removed = asked.confirmed(FIRST, NOW).asking(SECOND, LATER).removed();
        assertThat(removed.toString()).doesNotContain("example");
        assertThat(removed.isConfirmed()).isFalse();
    }

    @Test
    void emailsInAdditionToChatMessagesNeedAConfirmedAddress() {
        assertRefused(() -> asked.alsoByMail(NOW), "contact.own-address-missing");
        var confirmed = asked.confirmed(FIRST, NOW);
        assertThat(confirmed.getsLetters()).as("off by default").isFalse();
        assertThat(confirmed.alsoByMail(NOW).getsLetters()).isTrue();
        assertThat(confirmed.alsoByMail(NOW).inChatOnly().getsLetters()).isFalse();
        assertThat(confirmed.alsoByMail(NOW).removed().getsLetters()).isFalse();
        assertThat(confirmed.alsoByMail(NOW).removed().alsoSince()).isNull();
    }

    @Test
    void confirmingANewAddressKeepsTheChoiceToGetEmailsButInvalidatesOldLinks() {
        var wanting = asked.confirmed(FIRST, NOW).alsoByMail(NOW);
        var moved = wanting.asking(SECOND, LATER).confirmed(SECOND, LATER);
        assertThat(moved.getsLetters()).isTrue();
        assertThat(moved.lettersMark()).matches("[0-9a-f]{12}").isNotEqualTo(wanting.lettersMark());
        assertThat(wanting.asking(SECOND, LATER).lettersMark()).isEqualTo(wanting.lettersMark());
    }

    @Test
    void choosingEmailsAgainAfterTurningThemOffInvalidatesOldLinks() {
        var wanting = asked.confirmed(FIRST, NOW).alsoByMail(NOW);
        assertThat(wanting.alsoByMail(LATER)).isEqualTo(wanting);
        assertThat(wanting.inChatOnly().alsoByMail(LATER).lettersMark()).isNotEqualTo(wanting.lettersMark());
    }

    @Test
    void aBouncedAddressIsNotUsedUntilItIsConfirmedAgain() {
        var bounced = asked.confirmed(FIRST, NOW).alsoByMail(NOW).bounced(LATER);
        assertThat(bounced.isBounced()).isTrue();
        assertThat(bounced.isConfirmed()).isFalse();
        assertThat(bounced.getsLetters()).isFalse();
        assertRefused(() -> bounced.alsoByMail(LATER), "contact.own-address-missing");
        assertThat(bounced.confirmed(FIRST, LATER).isConfirmed())
                .as("by a link in an old mail")
                .isFalse();
        var anew = bounced.asking(FIRST, LATER).confirmed(FIRST, LATER);
        assertThat(anew.getsLetters()).isTrue();
        assertThat(anew.isBounced()).isFalse();
        assertThat(bounced.removed().isBounced()).isFalse();
    }
}
