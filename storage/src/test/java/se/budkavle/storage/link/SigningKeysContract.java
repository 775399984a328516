package se.budkavle.storage.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.testing.OpenStorage;

/** Tests the repository of the keys with which links are signed. One subclass runs on SQLite, another on PostgreSQL. */
abstract class SigningKeysContract {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    abstract OpenStorage storage();

    @Test
    void concurrentFirstCallsGetTheSameKey() throws Exception {
        var keys = storage().get(SigningKeys.class);
        var together = new CyclicBarrier(4);
        Callable<String> needing = () -> {
            together.await();
            return keys.existingOrNew("test", NOON).secret();
        };
        var threads = Executors.newFixedThreadPool(4);
        try {
            var secrets = threads.invokeAll(List.of(needing, needing, needing, needing));
            for (var secret : secrets) {
                assertThat(secret.get())
                        .isEqualTo(keys.findById("test").orElseThrow().secret());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theToStringOfASigningKeyDoesNotContainTheKey() {
        var keys = storage().get(SigningKeys.class);
        var one = keys.existingOrNew("one", NOON);
        assertThat(one.bytes())
                .hasSize(32)
                .isNotEqualTo(keys.existingOrNew("two", NOON).bytes());
        assertThat(one.toString()).doesNotContain(one.secret());
        assertThat(keys.existingOrNew("one", NOON.plusSeconds(1)))
                .isEqualTo(keys.findById("one").orElseThrow());
    }

    @Test
    void theSigningKeyForLinksIsCreatedOnlyOnce() {
        var keys = storage().get(SigningKeys.class);
        var key = keys.ofLinks(NOON);
        assertThat(keys.ofLinks(NOON.plusSeconds(1)).secret()).isEqualTo(key.secret());
        assertThat(key.sign("a"))
                .hasSize(32)
                .isEqualTo(keys.ofLinks(NOON).sign("a"))
                .isNotEqualTo(key.sign("b"));
        assertThat(SigningKey.random("other", NOON).sign("a")).isNotEqualTo(key.sign("a"));
    }
}
