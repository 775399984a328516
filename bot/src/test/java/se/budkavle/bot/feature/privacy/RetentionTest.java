package se.budkavle.bot.feature.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.meeting.SubstituteRequest.Outcome;
import se.budkavle.storage.privacy.ExpiredRows;
import se.budkavle.storage.privacy.RetentionKind;

class RetentionTest {

    /** Noon on the final day before an absence that ended on 5 December 2026 is deleted. */
    private static final Instant LAST_DAY = Instant.parse("2028-01-09T12:00:00Z");

    private static final Instant DAY_AFTER = Instant.parse("2028-01-10T12:00:00Z");

    /**
     * On 23 November 2026, older rows are deleted, and rows from this time or later are not. The three times belong to
     * three retention periods.
     */
    private static final String MONTH_AGO = "2026-10-23T22:00:00Z";

    private static final String YEAR_AGO = "2025-10-18T22:00:00Z";
    private static final String TEN_YEARS_AGO = "2016-11-22T23:00:00Z";

    private final Workplace work = Workplace.fresh();
    private final TestUser administrator = work.as("Förvaltare");
    private final RetentionRoutine routine = work.get(RetentionRoutine.class);

    @Test
    void theRetentionCommandShowsWhatWouldBeDeletedWithoutDeletingIt() {
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
    void theRoutineDeletesRowsWhoseRetentionPeriodIsOverAndWritesOneAuditEntry() {
        absent();
        work.clock().set(LAST_DAY);
        look();
        assertThat(work.rows()).containsEntry("absence", 1L);
        work.clock().set(DAY_AFTER);
        look();
        look();
        assertThat(work.rows()).containsEntry("absence", 0L);
        assertThat(work.get(AuditLog.class).newest("privacy.retention", null, null, 9))
                .extracting(AuditEntry::actorId, AuditEntry::subject, AuditEntry::detail, AuditEntry::at)
                .containsExactly(tuple(null, "all", "ABSENCES, 1 rows", DAY_AFTER));
        assertThat(administrator.runs("audit").says()).contains("gallrade", "Frånvaro, efter sista dagen", "en rad");
    }

    @Test
    void theRetentionPeriodOfAnAbsenceBeginsOnItsLastDay() {
        var absence =
                "insert into absence (id, person_id, first_day, last_day, created_at, version) values (?, ?, ?, ?, ?, 0)";
        insert(absence, "over", person(), "2025-10-01", "2025-10-18", 0);
        insert(absence, "kept", person(), "2025-10-01", "2025-10-19", 0);
        insert(absence, "later", person(), "2025-10-01", "2025-10-20", 0);
        look();
        assertThat(ids("absence")).containsExactly("kept", "later");
    }

    @Test
    void onlyCalendarFeedsRevokedMoreThanAMonthAgoAreDeleted() {
        var feed = "insert into calendar_feed (id, secret_hash, person_id, created_at, revoked_at, version)"
                + " values (?, ?, ?, 0, ?, 0)";
        insert(feed, "over", "a", person(), ms(MONTH_AGO) - 1);
        insert(feed, "kept", "b", person(), ms(MONTH_AGO));
        insert(feed, "later", "c", person(), ms(MONTH_AGO) + 1);
        insert(feed, "used", "d", person(), null);
        look();
        assertThat(ids("calendar_feed")).containsExactly("kept", "later", "used");
    }

    @Test
    void onlyRoleRequestsDeclinedMoreThanAYearAgoAreDeleted() {
        var membership = "insert into membership (id, person_id, role, faction, since, state, created_at, version)"
                + " values (?, ?, 'MEMBER', 'NONE', '2020-01-01', ?, ?, 0)";
        insert(membership, "over", person(), "DECLINED", ms(YEAR_AGO) - 1);
        insert(membership, "kept", person(), "DECLINED", ms(YEAR_AGO));
        insert(membership, "later", person(), "DECLINED", ms(YEAR_AGO) + 1);
        insert(membership, "role", person(), "CONFIRMED", ms(YEAR_AGO) - 1);
        insert(membership, "waits", person(), "REQUESTED", ms(YEAR_AGO) - 1);
        var before = ids("membership");
        look();
        before.remove("over");
        assertThat(ids("membership")).isEqualTo(before).contains("kept", "later", "role", "waits");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OPEN")
    void onlyRequestsToSubstitutesThatEndedMoreThanAYearAgoAreDeleted(Outcome how) {
        call("over", ms(YEAR_AGO) - 1, how);
        call("kept", ms(YEAR_AGO), how);
        call("later", ms(YEAR_AGO) + 1, how);
        call("open", ms(YEAR_AGO) - 1, Outcome.OPEN);
        look();
        assertThat(ids("substitute_call")).containsExactly("kept", "later", "open");
    }

    @Test
    void onlyAnswersToPollsClosedMoreThanAYearAgoAreDeletedAndThePollsRemain() {
        var vote = "insert into vote (id, poll_id, person_id, ticks, voted_at, version) values (?, ?, ?, '1', 0, 0)";
        poll("closed", ms(YEAR_AGO) - 1);
        insert(vote, "over", "closed", person());
        poll("later", ms(YEAR_AGO));
        insert(vote, "kept", "later", person());
        poll("latest", ms(YEAR_AGO) + 1);
        insert(vote, "latest", "latest", person());
        poll("open", null);
        insert(vote, "open", "open", person());
        look();
        assertThat(ids("vote")).containsExactly("kept", "latest", "open");
        assertThat(ids("poll")).hasSize(4);
    }

    @Test
    void representativesAreDeletedAYearAfterTheirLastDayAndNeverIfTheyHaveNone() {
        arena();
        var representative = "insert into representative (id, arena_id, person_id, since, until, appointed_by,"
                + " appointed_at, version) values (?, 'forum', ?, '2020-01-01', ?, ?, 0, 0)";
        insert(representative, "over", person(), "2025-10-18", person());
        insert(representative, "kept", person(), "2025-10-19", person());
        insert(representative, "lasts", person(), null, person());
        look();
        assertThat(ids("representative")).containsExactly("kept", "lasts");
    }

    @Test
    void contributionsAreDeletedAYearAfterTheirGatheringAndTheGatheringRemains() {
        arena();
        var gathering = "insert into gathering (id, arena_id, title, starts_on, ends_on, entered_by, entered_at,"
                + " version) values (?, 'forum', 'Vår', ?, ?, ?, 0, 0)";
        insert(gathering, "over", "2025-10-17", "2025-10-18", person());
        insert(gathering, "kept", "2025-10-18", "2025-10-19", person());
        var contribution = "insert into contribution (id, gathering_id, text, written_by, written_at, version)"
                + " values (?, ?, 'Ta upp tågen', ?, 0, 0)";
        insert(contribution, "to-over", "over", person());
        insert(contribution, "to-kept", "kept", person());
        look();
        assertThat(ids("contribution")).containsExactly("to-kept");
        assertThat(ids("gathering")).containsExactly("kept", "over");
    }

    private void arena() {
        work.get(JdbcTemplate.class)
                .update(
                        "insert into arena (id, title, network_id, version) values ('forum', 'Forum', 'hallbarhetsradet', 0)");
    }

    @Test
    void anAuditLogEntryIsDeletedAfterTenYears() {
        audited("over", ms(TEN_YEARS_AGO) - 1);
        audited("kept", ms(TEN_YEARS_AGO));
        audited("later", ms(TEN_YEARS_AGO) + 1);
        work.get(JdbcTemplate.class)
                .update(
                        "insert into audit_entry (id, at, actor_id, action, subject, version)"
                                + " values ('other', 0, ?, 'round.open', 'x', 0)",
                        person());
        look();
        assertThat(ids("audit_entry")).contains("kept", "later").doesNotContain("over", "other");
    }

    @Test
    void aRetentionPeriodEndsAtMidnightInTheTimeZoneOfTheAssociation() {
        work.clock().set(Instant.parse("2026-11-23T23:00:00Z"));
        audited("over", Instant.parse("2016-11-23T22:59:59Z").toEpochMilli());
        audited("kept", Instant.parse("2016-11-23T23:00:00Z").toEpochMilli());
        look();
        assertThat(ids("audit_entry")).contains("kept").doesNotContain("over");
    }

    @Test
    void moreThanFiveHundredRowsAreDeletedInSeveralTransactions() {
        for (int row = 0; row < 501; row++) {
            audited("over" + row, 0L);
        }
        assertThat(work.get(ExpiredRows.class).delete(RetentionKind.AUDIT, routine.before(RetentionKind.AUDIT), 1))
                .isEqualTo(1);
        audited("over", 0L);
        look();
        assertThat(ids("audit_entry")).noneMatch(id -> id.startsWith("over"));
        assertThat(told()).containsExactlyInAnyOrder("AUDIT, 500 rows", "AUDIT, 1 rows");
    }

    /**
     * Checks that a second deletion, which finds no rows, writes no audit entry. Such a deletion happens if another
     * instance of the bot has deleted the rows after this instance has counted them.
     */
    @Test
    void aDeletionThatFindsNoRowsWritesNoAuditEntry() {
        audited("over", 0L);
        routine.look(work.clock().instant(), (id, action) -> {
            action.run();
            action.run();
        });
        assertThat(told()).containsExactly("AUDIT, 1 rows");
    }

    @Test
    void onlyAdministratorsCanSeeTheRetentionPeriods() {
        assertThat(work.as("Samordnare miljö").runs("budkavle retention").says())
                .contains("Förvaltare")
                .doesNotContain("raderas");
    }

    private void call(String id, long until, Outcome how) {
        meeting(id);
        insert(
                "insert into substitute_call (id, meeting_id, absent_id, substitute_id, asked_at, until, outcome, version)"
                        + " values (?, ?, ?, ?, 0, ?, ?, 0)",
                id,
                id,
                person(),
                person(),
                until,
                how.name());
    }

    private void meeting(String id) {
        insert(
                "insert into meeting (id, network_id, title, starts_at, ends_at, form, sequence, created_by, created_at,"
                        + " changed_at, version, kind) values (?, 'hallbarhetsradet', 'Möte', 0, 0, 'MEETING', 0, ?, 0, 0, 0,"
                        + " 'MEETING')",
                id,
                person());
    }

    private void poll(String id, @Nullable Long closedAt) {
        insert(
                "insert into poll (id, network_id, title, form, created_by, opened_at, closes_at, closed_at, version)"
                        + " values (?, 'hallbarhetsradet', 'När?', 'REMOTE', ?, 0, 0, ?, 0)",
                id,
                person(),
                closedAt);
    }

    private void audited(String id, long at) {
        insert(
                "insert into audit_entry (id, at, action, subject, version) values (?, ?, 'privacy.show', 'x', 0)",
                id,
                at);
    }

    private void insert(String sql, @Nullable Object... values) {
        work.get(JdbcTemplate.class).update(sql, values);
    }

    private List<String> ids(String table) {
        return work.get(JdbcTemplate.class).queryForList("select id from " + table + " order by id", String.class);
    }

    private String person() {
        return work.get(People.class).findByAccountId("9004").orElseThrow().id();
    }

    private List<String> told() {
        return work.get(AuditLog.class).newest("privacy.retention", null, null, 9).stream()
                .map(AuditEntry::detail)
                .toList();
    }

    private static long ms(String moment) {
        return Instant.parse(moment).toEpochMilli();
    }

    private void absent() {
        work.as("Ledamot Timrå, majoritet").runs("absence set", Map.of("from", "2026-12-01", "until", "2026-12-05"));
    }

    private void look() {
        routine.look(work.clock().instant(), (id, action) -> action.run());
    }
}
