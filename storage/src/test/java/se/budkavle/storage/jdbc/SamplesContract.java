package se.budkavle.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.sample.Sample;
import se.budkavle.sample.Sample.Mood;
import se.budkavle.sample.Sample.Part;
import se.budkavle.sample.Samples;
import se.budkavle.storage.NewId;
import se.budkavle.storage.testing.OpenStorage;

/**
 * Tests that the storage module behaves in the same way on SQLite and PostgreSQL. One subclass runs on SQLite, another
 * on PostgreSQL.
 */
abstract class SamplesContract {

    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00.123Z");

    abstract OpenStorage storage();

    private Samples samples;

    @BeforeEach
    void emptyTheTables() {
        var jdbc = storage().get(JdbcTemplate.class);
        jdbc.update("delete from sample_part");
        jdbc.update("delete from sample");
        samples = storage().get(Samples.class);
    }

    private static Sample full(String name, Instant at, LocalDate day) {
        return new Sample(
                NewId.next(),
                name,
                Mood.SORRY,
                at,
                day,
                LocalTime.of(9, 30),
                Duration.ofDays(14),
                false,
                true,
                Long.MAX_VALUE,
                Set.of(new Part("one"), new Part("two")),
                0);
    }

    @Test
    void everyTypeOfValueIsReadAsItWasWritten() {
        var saved = samples.save(full("all", NOON, LocalDate.of(2026, 3, 29)));
        assertThat(samples.findById(saved.id())).contains(saved);
    }

    @Test
    void nullIsReadAsNull() {
        var saved = samples.save(Sample.named("bare"));
        assertThat(samples.findById(saved.id())).contains(saved);
    }

    @Test
    void smallAndOldInstantsAreReadAsWritten() {
        for (var at : List.of(Instant.EPOCH, Instant.ofEpochMilli(-1), Instant.parse("1900-01-01T00:00:00Z"))) {
            var saved = samples.save(full("at " + at, at, LocalDate.EPOCH));
            assertThat(samples.findById(saved.id())).contains(saved);
        }
    }

    @Test
    void aDateIsTheSameInAnotherTimeZone() {
        var before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            var saved = samples.save(full("moving", NOON, LocalDate.of(2026, 3, 29)));
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            assertThat(samples.findById(saved.id())).contains(saved);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void queriesAcceptInstantsDatesEnumsAndBooleansAsParameters() {
        samples.save(full("then", NOON, LocalDate.of(2026, 3, 29)));
        samples.save(Sample.named("now"));
        assertThat(samples.findByHappensAtBetween(NOON, NOON.plusSeconds(1)))
                .extracting(Sample::name)
                .containsExactly("then");
        assertThat(samples.findByMood(Mood.GLAD)).extracting(Sample::name).containsExactly("now");
        assertThat(samples.findByReadyTrueOrderByName())
                .extracting(Sample::name)
                .containsExactly("now");
        assertThat(samples.until(LocalDate.of(2026, 12, 31))).isEmpty();
        assertThat(samples.latest()).isEqualTo(NOON);
        assertThat(samples.existsByName("then")).isTrue();
        assertThat(samples.existsByName("never")).isFalse();
    }

    @Test
    void anUpdateAcceptsInstantsEnumsAndBooleansAsParameters() {
        var id = samples.save(Sample.named("changing")).id();
        assertThat(samples.change(id, NOON, Mood.SORRY, false)).isEqualTo(1);
        assertThat(samples.findById(id)).hasValueSatisfying(changed -> {
            assertThat(changed.happensAt()).isEqualTo(NOON);
            assertThat(changed.mood()).isEqualTo(Mood.SORRY);
            assertThat(changed.ready()).isFalse();
        });
    }

    @Test
    void aQueryWithALimitOrAPageReturnsOnlyTheRowsOfThatPage() {
        samples.saveAll(List.of(Sample.named("a"), Sample.named("b"), Sample.named("c")));
        assertThat(samples.findAllByOrderByName(Limit.of(2)))
                .extracting(Sample::name)
                .containsExactly("a", "b");
        assertThat(samples.findAllByOrderByName(PageRequest.of(1, 2)))
                .extracting(Sample::name)
                .containsExactly("c");
    }

    @Test
    void childRowsAreStoredAndDeletedWithTheirAggregate() {
        var saved = samples.save(Sample.named("whole").withParts("x", "y"));
        samples.save(saved.withParts("z"));
        assertThat(samples.findById(saved.id()).orElseThrow().parts()).containsExactly(new Part("z"));
        samples.deleteById(saved.id());
        assertThat(storage().get(JdbcTemplate.class).queryForObject("select count(*) from sample_part", Long.class))
                .isZero();
    }

    @Test
    void updatingAnOutdatedVersionIsRefused() {
        var first = samples.save(Sample.named("shared"));
        samples.save(first.renamed("theirs"));
        assertThatThrownBy(() -> samples.save(first.renamed("mine")))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(samples.findById(first.id()).orElseThrow().name()).isEqualTo("theirs");
    }

    @Test
    void storingTheSameNameTwiceIsADuplicateKey() {
        samples.save(Sample.named("only"));
        assertThatThrownBy(() -> samples.save(Sample.named("only"))).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void storingTheSameNameTwiceInOneBatchIsADuplicateKey() {
        assertThatThrownBy(() -> samples.saveAll(List.of(Sample.named("twin"), Sample.named("twin"))))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(samples.count()).isZero();
    }

    @Test
    void aMissingReferenceOrANullThrowsADataIntegrityViolationException() {
        var jdbc = storage().get(JdbcTemplate.class);
        assertThatThrownBy(() -> jdbc.update("insert into sample_part (sample_id, name) values ('none', 'x')"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .isNotInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> jdbc.update("insert into sample (id) values ('bare')"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .isNotInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void invalidSqlIsABadSqlGrammarException() {
        assertThatThrownBy(() -> storage().get(JdbcTemplate.class).queryForList("select nothing from nowhere"))
                .isInstanceOf(BadSqlGrammarException.class);
    }

    @Test
    void aFailedTransactionStoresNothing() {
        assertThatThrownBy(() -> storage().transaction().executeWithoutResult(status -> {
                    samples.save(Sample.named("halfway").withParts("a"));
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");
        assertThat(samples.count()).isZero();
    }

    @Test
    void aDuplicateKeyRollsBackTheWholeTransaction() {
        assertThatThrownBy(() -> storage().transaction().executeWithoutResult(status -> {
                    samples.save(Sample.named("first"));
                    samples.save(Sample.named("first"));
                }))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(samples.count()).isZero();
    }

    @Test
    void dataReadByAWritingTransactionDoesNotChangeBeforeTheCommit() throws Exception {
        var threads = 8;
        var together = new CyclicBarrier(threads);
        var executor = Executors.newFixedThreadPool(threads);
        try {
            var work = IntStream.range(0, threads)
                    .<Callable<Void>>mapToObj(thread -> () -> {
                        together.await();
                        storage().transaction().executeWithoutResult(status -> {
                            if (samples.count() == 0) {
                                samples.save(Sample.named("the only one, by " + thread));
                            }
                        });
                        return null;
                    })
                    .toList();
            for (var done : executor.invokeAll(work)) {
                done.get();
            }
        } finally {
            executor.shutdownNow();
        }
        assertThat(samples.count()).isEqualTo(1);
    }

    @Test
    void aReadOnlyTransactionDoesNotWaitForAWritingTransaction() {
        samples.save(Sample.named("stored"));
        storage().transaction().executeWithoutResult(status -> {
            samples.save(Sample.named("not yet"));
            var seen = CompletableFuture.supplyAsync(
                    () -> storage().readOnlyTransaction().execute(reading -> samples.count()));
            assertThat(seen).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(1L);
        });
    }

    @Test
    void eightThreadsWriteWithoutLostUpdates() throws Exception {
        var threads = 8;
        var each = 25;
        var counter = samples.save(Sample.named("counter"));
        var executor = Executors.newFixedThreadPool(threads);
        try {
            var work = IntStream.range(0, threads)
                    .<Callable<Void>>mapToObj(thread -> () -> {
                        for (var round = 0; round < each; round++) {
                            var name = thread + "-" + round;
                            storage().transaction().executeWithoutResult(status -> {
                                // This transaction reads before it writes, while other threads write. The transaction
                                // would fail here if it acquired the write lock only at its first write.
                                samples.existsByName(name);
                                samples.save(Sample.named(name).withParts("a", "b"));
                                storage()
                                        .get(JdbcTemplate.class)
                                        .update("update sample set amount = amount + 1 where id = ?", counter.id());
                            });
                            assertThat(samples.findByName(name))
                                    .get()
                                    .extracting(Sample::parts)
                                    .isEqualTo(Set.of(new Part("a"), new Part("b")));
                        }
                        return null;
                    })
                    .toList();
            for (var done : executor.invokeAll(work)) {
                done.get();
            }
        } finally {
            executor.shutdownNow();
        }
        assertThat(samples.count()).isEqualTo(1 + threads * each);
        assertThat(samples.findById(counter.id()).orElseThrow().amount()).isEqualTo(1 + threads * each);
    }
}
