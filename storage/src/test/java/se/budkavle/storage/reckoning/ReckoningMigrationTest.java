package se.budkavle.storage.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.storage.testing.Database;
import se.budkavle.storage.testing.Databases;
import se.budkavle.storage.testing.OpenStorage;

class ReckoningMigrationTest {

    private static final Instant DUE = Instant.ofEpochMilli(9);

    @Test
    void existingReckoningsAndAnswersCanBeWithdrawnAfterTheMigrationOnSqlite(@TempDir Path folder) {
        reckoningsStayAndCanBeWithdrawn(Databases.sqlite(folder));
    }

    @Test
    void existingReckoningsAndAnswersCanBeWithdrawnAfterTheMigrationOnPostgres() {
        reckoningsStayAndCanBeWithdrawn(Databases.postgres());
    }

    private static void reckoningsStayAndCanBeWithdrawn(Database database) {
        try (var before = OpenStorage.on(database, "spring.flyway.target=76")) {
            var jdbc = before.get(JdbcTemplate.class);
            Stream.of(
                            "insert into area values ('miljo', 'Miljö', 'Miljö', 'M', 1, 0)",
                            "insert into network (id, title, area_id, kind, shows_missing, version, closed)"
                                    + " values ('rad', 'Rådet', 'miljo', 'MIXED', false, 0, false)",
                            "insert into person (id, name, created_at, version) values ('p', 'P', 1, 0)",
                            "insert into reckoning values ('r', 'rad', 2027, 'p', 5, 9, 1)",
                            "insert into reckoning_answer values"
                                    + " ('a', 'r', 1, 'CHANGE', 'Mycket', 'Elbilar', 'p', 6, 0)")
                    .forEach(jdbc::update);
        }
        try (var after = OpenStorage.on(database)) {
            var reckonings = after.get(Reckonings.class);
            var answers = after.get(ReckoningAnswers.class);
            var kept = reckonings.findByNetworkIdAndYear("rad", 2027).orElseThrow();
            assertThat(kept).isEqualTo(new Reckoning("r", "rad", 2027, "p", Instant.ofEpochMilli(5), DUE, null, 1));
            assertThat(answers.latestOf("r").orElseThrow().takesUp()).isEqualTo("Elbilar");
            reckonings.save(kept.withdrawn(DUE));
            assertThat(reckonings.latestYear()).isEmpty();
            var next = reckonings.save(Reckoning.open("rad", 2027, DUE, "p", Instant.EPOCH));
            assertThat(reckonings.findAllByYear(2027)).extracting(Reckoning::id).containsExactly(next.id());
            assertThat(reckonings.findById("r").orElseThrow().isWithdrawn()).isTrue();
            assertThat(answers.latestOf("r")).isPresent();
        }
    }
}
