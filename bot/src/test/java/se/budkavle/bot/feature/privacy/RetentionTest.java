package se.budkavle.bot.feature.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.budkavle.bot.testing.Colleague;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.privacy.ExpiredRows;
import se.budkavle.storage.privacy.RetentionKind;

class RetentionTest {

    /** The last day on which an absence until 5 December 2026 is kept, at noon. */
    private static final Instant LAST_DAY = Instant.parse("2028-01-09T12:00:00Z");

    private static final Instant DAY_AFTER = Instant.parse("2028-01-10T12:00:00Z");

    private final Workplace work = Workplace.fresh();
    private final Colleague administrator = work.as("Förvaltare");
    private final RetentionRoutine routine = work.get(RetentionRoutine.class);

    @Test
    void theCommandShowsWhatWouldBeDeletedAndDeletesNothing() {
        absent();
        work.clock().set(LAST_DAY);
        assertThat(administrator.runs("budkavle retention").says())
                .contains(
                        "Frånvaro, efter sista dagen: från 5 december 2026; ingen rad raderas nu",
                        "Ändringsloggen: från 9 januari 2018");
        work.clock().set(DAY_AFTER);
        for (int time = 0; time < 2; time++) {
            assertThat(administrator.runs("budkavle retention").says())
                    .contains("Frånvaro, efter sista dagen: från 6 december 2026; en rad raderas nu");
        }
    }

    @Test
    void theRoutineDeletesItOnceTheTimeIsOver() {
        absent();
        work.clock().set(LAST_DAY);
        look();
        assertThat(work.rows()).containsEntry("absence", 1L);
        work.clock().set(DAY_AFTER);
        look();
        look();
        assertThat(work.rows()).containsEntry("absence", 0L);
        assertThat(work.get(AuditLog.class).newest("privacy.retention", null, null, 9))
                .extracting(AuditEntry::detail)
                .containsExactly("ABSENCES, 1 rows");
        assertThat(administrator.runs("audit").says()).contains("gallrade", "Frånvaro, efter sista dagen", "en rad");
    }

    @ParameterizedTest
    @EnumSource
    void eachKindIsCountedAndDeletedInTheDatabase(RetentionKind kind) {
        var rows = work.get(ExpiredRows.class);
        assertThat(rows.count(kind, routine.before(kind))).isZero();
        assertThat(rows.delete(kind, routine.before(kind), 9)).isZero();
    }

    @Test
    void onlyAdministratorsSeeIt() {
        assertThat(work.as("Samordnare miljö").runs("budkavle retention").says())
                .contains("Förvaltare")
                .doesNotContain("raderas");
    }

    private void absent() {
        work.as("Ledamot Timrå, majoritet").runs("absence set", Map.of("from", "2026-12-01", "until", "2026-12-05"));
    }

    private void look() {
        routine.look(work.clock().instant(), (id, action) -> action.run());
    }
}
