package se.budkavle.storage.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.contact.Contact.EndedBecause;
import se.budkavle.storage.contact.Contact.State;

class ContactTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final MailAddress ADDRESS = MailAddress.of("Energi@bolag.example");

    private final Contact contact = Contact.of(ADDRESS, NOW);

    @Test
    void aNewContactIsReachable() {
        assertThat(contact.state()).isEqualTo(State.REACHABLE);
        assertThat(contact.address()).isEqualTo("Energi@bolag.example");
        assertThat(contact.addressKey()).isEqualTo("energi@bolag.example");
        assertThat(contact.confirmedAt()).isEqualTo(NOW);
    }

    @Test
    void aPausedContactBecomesReachableWithANewAddress() {
        var paused = contact.paused("bounced");
        assertThat(paused.state()).isEqualTo(State.PAUSED);
        assertThat(paused.resumed(NOW).state()).isEqualTo(State.REACHABLE);
        var moved = paused.movedTo(MailAddress.of("ny@bolag.example"));
        assertThat(moved.state()).isEqualTo(State.REACHABLE);
        assertThat(moved.addressKey()).isEqualTo("ny@bolag.example");
    }

    @Test
    void aReturningContactCountsAsReachableOnlyFromTheTimeOfTheReturn() {
        assertThat(contact.isReachableSince(NOW)).isTrue();
        assertThat(contact.paused("bounced").isReachableSince(NOW)).isFalse();
        for (var back : List.of(
                contact.paused("bounced").resumed(LATER),
                contact.ended(EndedBecause.COORDINATOR, NOW).revived(LATER),
                contact.ended(EndedBecause.OWN_WISH, NOW).returned(LATER))) {
            assertThat(back.isReachableSince(LATER.minusMillis(1))).isFalse();
            assertThat(back.isReachableSince(LATER)).isTrue();
            assertThat(back.asked(LATER).confirmed(LATER).isReachableSince(NOW)).isFalse();
        }
    }

    @Test
    void aContactThatConfirmsIsNoLongerWaitingToAnswer() {
        var asked = contact.asked(NOW);
        assertThat(asked.askedAt()).isEqualTo(NOW);
        assertThat(asked.confirmed(LATER).askedAt()).isNull();
        assertThat(asked.confirmed(LATER).confirmedAt()).isEqualTo(LATER);
        assertRefused(() -> asked.ended(EndedBecause.UNANSWERED, LATER).confirmed(LATER), "contact.ended-already");
    }

    @Test
    void theContactsOwnWishToEndOverridesAnEarlierReason() {
        var ended = contact.paused("bounced").ended(EndedBecause.COORDINATOR, NOW);
        assertThat(ended.state()).isEqualTo(State.ENDED);
        assertThat(ended.ended(EndedBecause.UNANSWERED, LATER)).isEqualTo(ended);
        var wished = ended.ended(EndedBecause.OWN_WISH, LATER);
        assertThat(wished.endedAt()).isEqualTo(NOW);
        assertThat(wished.saidNo()).isTrue();
        assertThat(wished.ended(EndedBecause.COORDINATOR, LATER).saidNo()).isTrue();
    }

    @Test
    void aContactThatOptedOutReturnsOnlyAtItsOwnRequest() {
        var ended = contact.ended(EndedBecause.UNANSWERED, NOW);
        assertThat(ended.revived(LATER).state()).isEqualTo(State.REACHABLE);
        var wished = contact.ended(EndedBecause.OWN_WISH, NOW);
        assertRefused(() -> wished.revived(LATER), "contact.said-no");
        var back = wished.returned(LATER);
        assertThat(back.state()).isEqualTo(State.REACHABLE);
        assertThat(back.saidNo()).isFalse();
        assertThat(back.confirmedAt()).isEqualTo(LATER);
    }

    @Test
    void anErasedContactStaysForTheStatisticsWithoutAnAddress() {
        var erased = contact.ended(EndedBecause.OWN_WISH, NOW).erased(LATER);
        assertThat(erased.address()).isNull();
        assertThat(erased.addressKey()).isNull();
        assertThat(erased.endedAt()).isEqualTo(NOW);
        assertThat(erased.saidNo()).isTrue();
        assertThat(erased.erasedAt()).isEqualTo(LATER);
        assertThat(erased.erased(LATER.plusSeconds(1)).erasedAt()).isEqualTo(LATER);
        assertRefused(() -> erased.returned(LATER), "contact.erased-already");
        assertRefused(() -> erased.movedTo(ADDRESS), "contact.erased-already");
    }

    @Test
    void erasingAContactEndsIt() {
        assertThat(contact.erased(LATER).endedAt()).isEqualTo(LATER);
    }
}
