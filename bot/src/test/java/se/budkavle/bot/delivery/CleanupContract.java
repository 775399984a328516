package se.budkavle.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.storage.agenda.PostedVersion;
import se.budkavle.storage.agenda.PostedVersions;
import se.budkavle.storage.audit.AuditLog;

/**
 * Tests that queued messages, audit entries and other rows older than 400 days are deleted. Rows that the bot still
 * needs are kept. Subclasses run the tests on SQLite and PostgreSQL.
 */
abstract class CleanupContract {

    private static final Instant NOW = MovableClock.START.plus(Duration.ofDays(500));

    private static DeliverySenderFixture outbox;
    private JdbcTemplate jdbc;

    /**
     * Creates the fixture with the database and the queue, once for all tests of a subclass, because this takes
     * seconds.
     */
    abstract DeliverySenderFixture open();

    @BeforeEach
    void begin() {
        if (outbox == null) {
            outbox = open();
            settle(outbox.storage.get(JdbcTemplate.class));
        }
        outbox.begin();
        jdbc = outbox.storage.get(JdbcTemplate.class);
        for (var table : new String[] {"audit_entry", "meeting", "poll", "status_round", "membership"}) {
            jdbc.update("delete from " + table);
        }
    }

    @AfterAll
    static void end() {
        outbox.close();
        outbox = null;
    }

    @Test
    void theRecipientsOfOldBatchesAreKeptWithoutTheirAddresses() {
        var office = new BatchFixture(outbox.storage);
        var old = office.order(BatchFixture.readers(501));
        office.batches.save(office.now(old).stop());
        office.clock.set(NOW.minus(Duration.ofDays(1)));
        var recent = office.order(BatchFixture.reader(1));
        office.batches.save(office.now(recent).stop());
        clear();
        assertThat(office.recipients.page(old.id(), "", 1_000)).hasSize(501).allMatch(row -> row.lane() == null);
        assertThat(office.recipients.page(recent.id(), "", 10)).allMatch(row -> row.lane() != null);
        assertThat(outbox.storage.get(AuditLog.class).newest("delivery.erase", null, null, 9))
                .hasSize(2);
        jdbc.update("delete from recipient");
        jdbc.update("delete from batch");
    }

    @Test
    void oldFinishedDeliveriesAreDeleted() {
        finished("round.open:old:any", Duration.ZERO);
        finished("round.remind:old:any", Duration.ofDays(99));
        finished("round.open:new:any", Duration.ofDays(101));
        outbox.order("waiting", "1");
        clear();
        assertThat(outbox.deliveries.findByKey("round.open:old:any")).isEmpty();
        assertThat(outbox.deliveries.findByKey("round.remind:old:any")).isEmpty();
        assertThat(outbox.deliveries.findByKey("round.open:new:any")).isPresent();
        assertThat(outbox.deliveries.findByKey("waiting")).isPresent();
        clear();
        assertThat(outbox.storage.get(AuditLog.class).newest("delivery.clear", null, null, 9))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).isEqualTo("2"));
    }

    @Test
    void deliveriesAboutAFutureMeetingAreNotDeleted() {
        meeting("ahead", NOW.plus(Duration.ofDays(1)));
        meeting("past", NOW.minus(Duration.ofDays(1)));
        for (var meeting : new String[] {"ahead", "past"}) {
            var id = finished("agenda.post:" + meeting, Duration.ZERO);
            outbox.storage
                    .get(PostedVersions.class)
                    .save(PostedVersion.of(id, meeting, "contents", MovableClock.START));
            finished("meeting.remind:" + meeting + ":1800000000:7", Duration.ZERO);
        }
        clear();
        assertThat(outbox.deliveries.findByKey("meeting.remind:ahead:1800000000:7"))
                .isPresent();
        assertThat(outbox.deliveries.findByKey("meeting.remind:past:1800000000:7"))
                .isEmpty();
        assertThat(outbox.deliveries.findByKey("agenda.post:past")).isEmpty();
        assertThat(jdbc.queryForList("select meeting_id from agenda_edition", String.class))
                .containsExactly("ahead");
    }

    @Test
    void deliveriesAboutAnOpenRoundPollRequestOrTermAreNotDeleted() {
        jdbc.update(
                "insert into status_round (id, plan_id, period, opened_at, due_at, closes_at, version) values ('open', '2026', 'p', 0, 0, 0, 1)");
        poll("asking", NOW.plus(Duration.ofDays(3)));
        poll("asked", MovableClock.START);
        membership("requested", "REQUESTED", null);
        membership("sits", "CONFIRMED", "2028-12-31");
        membership("sat", "CONFIRMED", "2028-01-01");
        var kept =
                new String[] {"round.open:open:any", "poll.open:asking", "directory.request:requested", "term:sits:60"};
        var cleared = new String[] {"poll.open:asked", "term:sat:60", "directory.request:sat"};
        for (var keys : new String[][] {kept, cleared}) {
            for (var key : keys) {
                finished(key, Duration.ZERO);
            }
        }
        clear();
        assertThat(kept)
                .allSatisfy(key -> assertThat(outbox.deliveries.findByKey(key)).isPresent());
        assertThat(cleared)
                .allSatisfy(key -> assertThat(outbox.deliveries.findByKey(key)).isEmpty());
    }

    @Test
    void theCleanupRunsDailyAtNoFixedTime() {
        assertThat(outbox.cleanup().nextDue(NOW)).isEmpty();
        assertThat(outbox.cleanup().every()).isEqualTo(Duration.ofDays(1));
    }

    /**
     * Sets the clock to the start of the test plus {@code after}. Then queues and sends a message, and returns its id.
     */
    private static String finished(String key, Duration after) {
        outbox.clock.set(MovableClock.START.plus(after));
        var id = outbox.order(key, "1");
        try (var bot = outbox.new Instance(1)) {
            bot.look();
        }
        assertThat(outbox.delivery(key).isSent()).isTrue();
        return id;
    }

    private static void clear() {
        outbox.clock.set(NOW);
        ItemHandler items = (id, action) -> action.run();
        outbox.cleanup().look(NOW, items);
    }

    private static void settle(JdbcTemplate jdbc) {
        jdbc.update(
                "insert into area (id, title, short_title, letter, position, version) values ('area', 'a', 'a', 'A', 0, 1)");
        jdbc.update(
                "insert into network (id, title, area_id, kind, shows_missing, closed, version) values ('network', 'n', 'area', 'MIXED', true, false, 1)");
        jdbc.update("insert into person (id, name, created_at, version) values ('person', 'p', 0, 1)");
        jdbc.update("insert into plan (id, year, title, version) values ('2026', 2026, 'p', 1)");
    }

    private void meeting(String id, Instant starts) {
        jdbc.update("""
                insert into meeting (id, network_id, title, starts_at, ends_at, form, sequence, created_at, changed_at, version)
                values (?, 'network', 'm', ?, ?, 'DIGITAL', 0, 0, 0, 1)""", id, starts.toEpochMilli(), starts.toEpochMilli());
    }

    private void poll(String id, Instant closes) {
        jdbc.update("""
                insert into poll (id, network_id, title, form, created_by, opened_at, closes_at, version)
                values (?, 'network', 'p', 'DIGITAL', 'person', 0, ?, 1)""", id, closes.toEpochMilli());
    }

    private void membership(String id, String state, String until) {
        jdbc.update("""
                insert into membership (id, network_id, person_id, role, faction, since, until, state, created_at, version)
                values (?, 'network', 'person', 'MEMBER', 'NONE', '2026-01-01', ?, ?, 0, 1)""", id, until, state);
    }
}
