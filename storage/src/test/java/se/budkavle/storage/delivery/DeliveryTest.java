package se.budkavle.storage.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.delivery.Delivery.State;

class DeliveryTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void aNewDeliveryWaitsWithoutAttempts() {
        var delivery = Delivery.of("key", "composer", "subject", "1", NOW.plusSeconds(1), NOW);
        assertThat(delivery.state()).isEqualTo(State.WAITING);
        assertThat(delivery.attempts()).isZero();
        assertThat(delivery.claimedBy()).isNull();
        assertThat(delivery.dueAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(delivery.createdAt()).isEqualTo(NOW);
    }

    @Test
    void skippedAndFailedDeliveriesDoNotCountAsRecent() {
        assertThat(delivery(State.WAITING, null).isWaitingOrSentSince(NOW)).isTrue();
        assertThat(delivery(State.SENT, NOW).isWaitingOrSentSince(NOW)).isTrue();
        assertThat(delivery(State.SENT, NOW.minusMillis(1)).isWaitingOrSentSince(NOW))
                .isFalse();
        assertThat(delivery(State.SKIPPED, NOW).isWaitingOrSentSince(NOW)).isFalse();
        assertThat(delivery(State.FAILED, NOW).isWaitingOrSentSince(NOW)).isFalse();
    }

    @Test
    void onlyADeliveryInTheStateSentCountsAsSent() {
        for (var state : State.values()) {
            assertThat(delivery(state, NOW).isSent()).isEqualTo(state == State.SENT);
        }
    }

    @Test
    void theAddresseeOfADeliveryIsAChannelAPersonAMailAddressOrNobody() {
        for (var addressee :
                List.of(Addressee.channel("1"), Addressee.person("kim"), Addressee.mail("a:b@example.org"))) {
            assertThat(Delivery.of("key", "composer", "subject", addressee, NOW, NOW)
                            .addressee())
                    .isEqualTo(addressee);
        }
        assertThat(Delivery.of("key", "composer", "subject", "1", NOW, NOW).addressee())
                .isEqualTo(Addressee.channel("1"));
        assertThat(Delivery.of("key", "composer", "subject", (String) null, NOW, NOW)
                        .addressee())
                .isNull();
        assertThat(Delivery.of("key", "composer", "subject", (Addressee) null, NOW, NOW)
                        .addressee())
                .isNull();
    }

    @Test
    void aChannelAndAPersonWithTheSameIdHaveDifferentDeliveryLanes() {
        assertThat(Addressee.channel("1").lane())
                .isEqualTo("CHANNEL:1")
                .isNotEqualTo(Addressee.person("1").lane());
    }

    private static Delivery delivery(State state, Instant finished) {
        return new Delivery(
                "id",
                "key",
                "composer",
                "subject",
                "CHANNEL:1",
                NOW,
                NOW,
                null,
                null,
                1,
                state,
                null,
                finished,
                null,
                null,
                0,
                0,
                0,
                null,
                null,
                false,
                1);
    }
}
