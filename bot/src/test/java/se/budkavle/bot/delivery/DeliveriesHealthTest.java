package se.budkavle.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.storage.delivery.DeliveryQueue;

/**
 * Tests that the health of the deliveries (queued messages) is "unknown" while the database is unavailable. The fault
 * is one of the database, not of the deliveries.
 */
class DeliveriesHealthTest {

    private final DeliveryQueue queue = mock();

    static RuntimeException[] outages() {
        return new RuntimeException[] {
            new DataAccessResourceFailureException("the file is locked"),
            new CannotCreateTransactionException("the server does not answer")
        };
    }

    @ParameterizedTest
    @MethodSource("outages")
    void withoutADatabaseTheHealthOfTheDeliveriesIsUnknown(RuntimeException outage) {
        when(queue.nextDueAt()).thenThrow(outage);
        var health = new DeliveriesHealth(queue, new MovableClock()).health();
        assertThat(health.getStatus()).isEqualTo(Status.UNKNOWN);
    }
}
