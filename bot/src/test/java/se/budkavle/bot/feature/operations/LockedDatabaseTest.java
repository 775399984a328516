package se.budkavle.bot.feature.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.health.HealthReport;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.DeliveryOutbox;

/**
 * Tests the whole bot while another program locks its SQLite file for minutes, as a backup or a virus scanner does. A
 * second connection really locks the file, but the minutes pass only on the bot's clock. Nothing may be lost or done
 * twice.
 */
@ExtendWith(OutputCaptureExtension.class)
class LockedDatabaseTest {

    private static final String KIND = "Det som är sparat sedan tidigare finns kvar. Vänta någon minut";
    private static final String LONG_TEXT = "Ingen personal sedan i våras";

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö");
    private final TestUser timra = work.as("Ledamot Timrå, majoritet");
    private Connection other;

    @BeforeEach
    void aRoundIsOpen() {
        SmallPlan.settle(work);
        coordinator
                .runs("round open", Map.of("period", "T3 2026", "due", "+14"))
                .confirms();
        work.tick();
    }

    @AfterEach
    void theLockIsGone() throws SQLException {
        if (other != null) {
            other.close();
        }
    }

    @Test
    void duringThreeMinutesOfALockedDatabasePeopleGetAnExplanationInsteadOfAnError(CapturedOutput output)
            throws SQLException {
        var questions = begins();
        var form = questions.presses("⚠️ risk för avvikelse");
        coordinator.runs("round remind");
        var before = work.contents();
        int logged = output.getOut().length();

        lock();
        for (var end = work.clock().instant().plus(Duration.ofMinutes(3));
                work.clock().instant().isBefore(end); ) {
            assertThat(questions.presses("🟢 enligt plan").says()).contains(KIND, "försök igen");
            assertThat(form.fillsIn(Map.of("cause", LONG_TEXT, "measure", "Vi anställer"))
                            .says())
                    .contains(KIND, LONG_TEXT, "Vi anställer");
            assertThat(coordinator.runs("round close").says()).contains(KIND);
            assertThat(coordinator.runs("round show").says())
                    .as("reading goes on")
                    .contains("T3 2026");
            work.tickWhateverFails();
        }
        assertThat(health("database")).isEqualTo("locked");
        assertThat(reminders()).isZero();
        var lines = output.getOut().substring(logged).lines().toList();
        assertThat(lines.stream().filter(line -> line.contains(" WARN ")))
                .as("one in each minute, whatever is read in between")
                .hasSize(3)
                .allMatch(line -> line.contains("The database was unavailable for"));
        assertThat(lines.stream().filter(line -> line.contains(" ERROR ")))
                .as("what the operator must know")
                .singleElement()
                .asString()
                .contains("The database is locked by another program");

        unlock();
        assertThat(work.contents()).as("nothing of what was refused").isEqualTo(before);
        work.clock().forward(Duration.ofSeconds(30));
        work.tick();
        work.tick();
        assertThat(health("database")).isEqualTo("UP");
        assertThat(reminders()).isEqualTo(1);
        assertThat(questions.presses("🟢 enligt plan").says()).contains("enligt plan");
        assertThat(coordinator.runs("round close").says()).contains("stängd");
        work.tick();
        work.tick();
        assertThat(rows("answer")).isEqualTo(1);
        assertThat(work.get(AuditLog.class).newest("round.close", null, null, 5))
                .hasSize(1);
        assertThat(reports()).isEqualTo(1);
    }

    @Test
    void aMessageThatWasBeingSentWhenTheDatabaseLockedIsNotSentTwice() throws SQLException {
        coordinator.runs("round remind");
        work.chat().whilePosting(channel -> {
            if (other == null && channel.equals(SmallAssociation.COUNCIL_ROOM)) {
                lockNow();
            }
        });
        work.tickWhateverFails();
        assertThat(reminders()).as("posted, but nothing could be stored").isEqualTo(1);
        for (int look = 0; look < 18; look++) {
            work.tickWhateverFails();
        }
        unlock();
        work.clock().forward(Duration.ofSeconds(30));
        work.tick();
        work.tick();
        assertThat(reminders()).isEqualTo(1);
        assertThat(work.get(DeliveryOutbox.class)
                        .finishedBetween(Instant.EPOCH, work.clock().instant()))
                .filteredOn(one -> one.composer().equals("round.remind")
                        && one.requiredAddressee().id().equals(SmallAssociation.COUNCIL_ROOM))
                .extracting(Delivery::state)
                .containsExactly(Delivery.State.SENT);
    }

    /**
     * Locks the database file through a second connection, as another program would. First shortens the time that
     * SQLite waits for a lock; the bot restores this time when it can write again.
     */
    private void lock() throws SQLException {
        var jdbc = work.get(JdbcTemplate.class);
        jdbc.execute("pragma busy_timeout = 50");
        var file = jdbc.queryForObject("select file from pragma_database_list where name = 'main'", String.class);
        other = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (var statement = other.createStatement()) {
            statement.execute("begin exclusive");
        }
    }

    private void lockNow() {
        try {
            lock();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void unlock() throws SQLException {
        try (var statement = other.createStatement()) {
            statement.execute("rollback");
        }
    }

    private BotReply begins() {
        return timra.presses(work.chat().postsIn(SmallAssociation.ENERGY_ROOM).get(0), "Svara");
    }

    /** Returns the reason why this part of the bot is down, or its status if it is not down. */
    private String health(String part) {
        var health = work.get(HealthReport.class).parts().get(part);
        return health.getStatus().equals(Status.DOWN)
                ? health.getDetails().get("reason").toString()
                : health.getStatus().getCode();
    }

    private long reminders() {
        return posts("Påminnelse: statusrunda T3 2026", List.of(SmallAssociation.COUNCIL_ROOM));
    }

    private long reports() {
        return posts(
                "Rapport: statusrunda T3 2026",
                work.chat().channels().stream().map(one -> one.id()).toList());
    }

    private long posts(String title, List<String> channels) {
        return work.chat().posts().stream()
                .filter(one -> channels.contains(one.channelId()))
                .filter(one -> work.says(one).startsWith(title))
                .count();
    }

    private int rows(String table) {
        return work.get(JdbcTemplate.class).queryForObject("select count(*) from " + table, Integer.class);
    }
}
