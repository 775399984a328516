package se.budkavle.storage.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.poll.Polls;
import se.budkavle.storage.poll.Votes;
import se.budkavle.storage.testing.Database;
import se.budkavle.storage.testing.OpenStorage;

/**
 * Tests how drafts (changes that wait for a person's confirmation) are stored, discarded, deleted and migrated. One
 * subclass runs on SQLite, another on PostgreSQL.
 */
abstract class DraftsContract {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    abstract OpenStorage storage();

    abstract Database empty();

    @Test
    void onlyOneOfThreeConcurrentConfirmationsOfADraftIsStored() throws Exception {
        var drafts = storage().get(Drafts.class);
        var draft = drafts.save(Draft.of("test.note", "17", "{}", "f", NOON, DAY));
        var together = new CyclicBarrier(3);
        Callable<Boolean> confirming = () -> {
            var seen = drafts.findById(draft.id()).orElseThrow();
            together.await();
            try {
                storage().transaction().executeWithoutResult(status -> {
                    drafts.save(seen.stored(NOON));
                    storage().get(AuditLog.class).save(AuditEntry.of(null, "test.note", draft.id(), null, NOON));
                });
                return true;
            } catch (ConcurrencyFailureException otherWasFaster) {
                return false;
            }
        };
        var threads = Executors.newFixedThreadPool(3);
        try {
            int stored = 0;
            for (var outcome : threads.invokeAll(List.of(confirming, confirming, confirming))) {
                stored += outcome.get() ? 1 : 0;
            }
            assertThat(stored).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(storage().get(AuditLog.class).newest("test.note", null, draft.id(), 10))
                .hasSize(1);
    }

    @Test
    void aDraftThatWasConfirmedCannotBeDiscarded() {
        var drafts = storage().get(Drafts.class);
        var stored = drafts.save(
                drafts.save(Draft.of("test.note", "17", "{}", "f", NOON, DAY)).stored(NOON));
        var waiting = drafts.save(Draft.of("test.note", "17", "{}", "f", NOON, DAY));
        assertThat(drafts.discard(stored.id())).isZero();
        assertThat(drafts.discard(waiting.id())).isEqualTo(1);
        assertThat(drafts.findById(waiting.id())).isEmpty();
    }

    @Test
    void onlyExpiredDraftsAreRemoved() {
        var drafts = storage().get(Drafts.class);
        var old = drafts.save(Draft.of("test.note", "17", "{}", "f", NOON.minus(DAY), DAY));
        var young = drafts.save(Draft.of("test.note", "17", "{}", "f", NOON, DAY));
        assertThat(drafts.expired(NOON)).isPositive();
        drafts.removeExpired(NOON);
        assertThat(drafts.findById(old.id())).isEmpty();
        assertThat(drafts.findById(young.id())).isPresent();
        assertThat(drafts.expired(NOON)).isZero();
    }

    @Test
    void theMigrationRemovesUnconfirmedDraftsFromAllTables() {
        var database = empty();
        try (var before = OpenStorage.on(database, "spring.flyway.target=10")) {
            var jdbc = before.get(JdbcTemplate.class);
            Stream.of(
                            "insert into area values ('miljo', 'Miljö', 'Miljö', 'M', 1, 0)",
                            "insert into network (id, title, area_id, kind, shows_missing, version, closed)"
                                    + " values ('rad', 'Rådet', 'miljo', 'NETWORK', false, 0, false)",
                            series("shown"),
                            series("planned"),
                            series("replaced"),
                            "insert into meeting (id, network_id, series_id, series_date, title, starts_at, ends_at, form, sequence,"
                                    + " created_at, changed_at, version)"
                                    + " values ('m', 'rad', 'planned', '2027-01-05', 'M', 5, 6, 'DIGITAL', 0, 1, 1, 0)",
                            "insert into person (id, name, created_at, version) values ('p', 'P', 1, 0)",
                            poll("unseen", null),
                            poll("open", 7L),
                            slot("unseen"),
                            slot("open"),
                            "insert into vote values ('v', 'open', 'p', '0', 8, 0)",
                            "insert into plan_import values ('i', 'plan.csv', '', 2026, 'p', 1, null, 0)",
                            "insert into audit_entry values ('a', 1, null, 'meeting.plan', 'replaced', null, 0)")
                    .forEach(jdbc::update);
        }
        try (var after = OpenStorage.on(database)) {
            assertThat(after.get(JdbcTemplate.class)
                            .queryForList("select id from meeting_series order by id", String.class))
                    .containsExactly("planned", "replaced");
            assertThat(after.get(Polls.class).findById("unseen")).isEmpty();
            var open = after.get(Polls.class).findById("open").orElseThrow();
            assertThat(open.openedAt()).isEqualTo(Instant.ofEpochMilli(7));
            assertThat(open.slots()).hasSize(1);
            assertThat(after.get(Votes.class).findAllByPollIdOrderById("open")).hasSize(1);
        }
    }

    private static String poll(String id, Long openedAt) {
        return "insert into poll (id, network_id, title, form, created_by, created_at, opened_at, closes_at, version)"
                + " values ('" + id + "', 'rad', 'När', 'DIGITAL', 'p', 5, " + openedAt + ", 99, 0)";
    }

    private static String slot(String poll) {
        return "insert into poll_slot values ('" + poll + "', 0, 100, 200)";
    }

    private static String series(String id) {
        return "insert into meeting_series values ('" + id
                + "', 'rad', 'Möte', 'FREQ=WEEKLY', '2027-01-01', '2027-12-31',"
                + " '09:00', '10:00', 1, 'DIGITAL', null, null, null, 1, 0)";
    }
}
