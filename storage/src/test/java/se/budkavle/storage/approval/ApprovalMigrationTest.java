package se.budkavle.storage.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.storage.agenda.Agendas;
import se.budkavle.storage.testing.Database;
import se.budkavle.storage.testing.Databases;
import se.budkavle.storage.testing.OpenStorage;

class ApprovalMigrationTest {

    @Test
    void onSqliteTheMigrationMovesApprovalsOutOfTheAgendas(@TempDir Path folder) {
        approvalsMoveOutOfTheAgendas(Databases.sqlite(folder));
    }

    @Test
    void onPostgresTheMigrationMovesApprovalsOutOfTheAgendas() {
        approvalsMoveOutOfTheAgendas(Databases.postgres());
    }

    private static void approvalsMoveOutOfTheAgendas(Database database) {
        try (var before = OpenStorage.on(database, "spring.flyway.target=12")) {
            var jdbc = before.get(JdbcTemplate.class);
            Stream.of(
                            "insert into area values ('miljo', 'Miljö', 'Miljö', 'M', 1, 0)",
                            "insert into network (id, title, area_id, kind, shows_missing, version, closed)"
                                    + " values ('rad', 'Rådet', 'miljo', 'MIXED', false, 0, false)",
                            "insert into person (id, name, created_at, version) values ('p', 'P', 1, 0)",
                            meeting("approved"),
                            meeting("asked"),
                            meeting("neither"),
                            "insert into agenda values ('approved', 1, 'p', 5, 2, 3)",
                            "insert into agenda values ('asked', 1, null, null, 0, 0)",
                            "insert into agenda values ('neither', 1, null, null, 0, 0)",
                            "insert into delivery (id, matter, composer, subject, due_at, created_at, attempts, state, version)"
                                    + " values ('d', 'agenda.approval:asked', 'agenda.approval', 'asked', 7, 7, 1, 'SENT', 0)")
                    .forEach(jdbc::update);
        }
        try (var after = OpenStorage.on(database)) {
            var approvals = after.get(Approvals.class);
            var approved = approvals.findById("agenda:approved").orElseThrow();
            assertThat(approved.isOf("whatever stood on it")).isTrue();
            assertThat(approved.decidedBy()).isEqualTo("p");
            assertThat(approved.decidedAt()).isEqualTo(Instant.ofEpochMilli(5));
            var asked = approvals.findById("agenda:asked").orElseThrow();
            assertThat(asked.isWaiting()).isTrue();
            assertThat(asked.askedAt()).isEqualTo(Instant.ofEpochMilli(7));
            assertThat(approvals.findById("agenda:neither")).isEmpty();
            assertThat(after.get(Agendas.class)
                            .findById("approved")
                            .orElseThrow()
                            .revision())
                    .isEqualTo(2);
        }
    }

    private static String meeting(String id) {
        return "insert into meeting (id, network_id, title, starts_at, ends_at, form, sequence, created_at, changed_at, version)"
                + " values ('" + id + "', 'rad', 'M', 5, 6, 'DIGITAL', 0, 1, 1, 0)";
    }
}
