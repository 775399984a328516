package se.budkavle.storage.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.delivery.BatchRecipient.State;

class BatchRecipientTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final Batch batch = Batch.of("issue:1", "newsletter", "1", NOW, NOW);

    @Test
    void aRecipientWithAnAddresseeWaitsForDelivery() {
        var recipient = BatchRecipient.of(
                batch, Addressee.mail("eva@example.org"), "Eva", null, "contact", List.of("list:a", "role:b"));
        assertThat(recipient.state()).isEqualTo(State.WAITING);
        assertThat(recipient.way()).isEqualTo(Addressee.Kind.MAIL);
        assertThat(recipient.addressee()).isEqualTo(Addressee.mail("eva@example.org"));
        assertThat(recipient.dueAt()).isEqualTo(NOW);
        assertThat(recipient.reasonCodes()).containsExactly("list:a", "role:b");
        assertThat(recipient.wasTried()).isFalse();
    }

    @Test
    void aRecipientWithoutAnAddresseeHasAReasonForNotBeingReached() {
        var recipient = BatchRecipient.without(
                batch, State.SKIPPED, "delivery.no-account", "Bo", "person", null, List.of(), NOW);
        assertThat(recipient.state()).isEqualTo(State.SKIPPED);
        assertThat(recipient.reason()).isEqualTo("delivery.no-account");
        assertThat(recipient.finishedAt()).isEqualTo(NOW);
        assertThat(recipient.addressee()).isNull();
        assertThat(recipient.way()).isNull();
        assertThat(recipient.reasonCodes()).isEmpty();
    }

    @Test
    void aWaitingRecipientOfAStoppedBatchCountsAsStopped() {
        var waiting = BatchRecipient.of(batch, Addressee.channel("1"), null, null, null, List.of());
        var ended = BatchRecipient.without(batch, State.ENDED, null, null, null, null, List.of(), NOW);
        assertThat(waiting.stateIn(batch)).isEqualTo(State.WAITING);
        assertThat(waiting.stateIn(batch.stop())).isEqualTo(State.STOPPED);
        assertThat(ended.stateIn(batch.stop())).isEqualTo(State.ENDED);
    }
}
