package se.budkavle.bot.feature.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.testing.RememberingChat;
import se.budkavle.bot.testing.RememberingChat.Posted;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;

/** Tests that an erased person's open status questions are reassigned to the organisation or to the coordinator. */
class ErasedRespondentTest {

    private static final String ERASED = "9010";
    private static final String COORDINATOR = "9002";
    private static final Instant LAST_REMINDER = Instant.parse("2026-12-07T07:00:00Z");

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COMMON_ROOM);
    private final TestUser timra = work.as("Ledamot Timrå, majoritet");
    private final TestUser leaving = work.as("Någon utan uppdrag");

    @BeforeEach
    void makeOnePersonResponsibleForTheCoordinatorsActivities() {
        SmallPlan.settle(work);
        work.get(JdbcTemplate.class)
                .update("update activity set responsible_id ="
                        + " (select id from person where account_id = '9010') where code = 'M1.2'");
        coordinator
                .runs("round open", Map.of("period", "T3 2026", "due", "+14"))
                .confirms();
        work.tick();
    }

    @Test
    void theCoordinatorIsAskedInsteadOfAnErasedPersonWhoWasResponsibleForTheActivity() {
        assertThat(posts(SmallAssociation.COMMON_ROOM)).isEmpty();
        assertThat(openings()).anyMatch(post -> post.post().mentions().contains(ERASED));
        erase();
        assertThat(posts(SmallAssociation.COMMON_ROOM))
                .singleElement()
                .satisfies(post -> assertThat(work.says(post))
                        .contains(
                                "Samordnarnas egna frågor: statusrunda T3 2026", "En fråga i ett nätverk", "[Svara]"));
        assertThat(coordinator.runs("status").says()).contains("Hållbarhetsrådet · T3 2026: 0 av 1");
        at(LAST_REMINDER);
        var reminders = reminders();
        assertThat(reminders).hasSizeGreaterThan(2).allSatisfy(post -> {
            assertThat(post.post().mentions()).doesNotContain(ERASED);
            assertThat(work.says(post)).doesNotContain("Någon utan uppdrag");
        });
        assertThat(reminders)
                .filteredOn(post -> work.says(post).contains("Påminnelse till samordnarna"))
                .singleElement()
                .satisfies(post -> assertThat(post.post().mentions()).containsExactly(COORDINATOR));
    }

    @Test
    void theOrganisationIsAskedAgainWhenThePersonToWhomItDelegatedAQuestionIsErased() {
        assertThat(timra.runs(
                                "round delegate",
                                Map.of(
                                        "question",
                                        question(),
                                        "person",
                                        leaving.account(),
                                        "reason",
                                        "Har uppgifterna"))
                        .says())
                .contains("nu svarar");
        work.tick();
        assertThat(timra.runs("status").says()).doesNotContain("hållbar energi");
        var told = work.chat().postsIn(RememberingChat.PRIVATE + ERASED).get(0);
        erase();
        assertThat(timra.runs("status").says()).contains("hållbar energi · T3 2026: 0 av 1");
        assertThat(leaving.presses(told, "Svara").says()).doesNotContain("[🟢 enligt plan]");
        at(LAST_REMINDER);
        assertThat(posts(SmallAssociation.ENERGY_ROOM))
                .filteredOn(post -> work.says(post).contains("Påminnelse"))
                .singleElement()
                .satisfies(post -> {
                    assertThat(post.post().mentions()).doesNotContain(ERASED);
                    assertThat(work.says(post)).contains("2 svar saknas");
                });
    }

    @Test
    void erasingAPersonWhoHasAnsweredLeavesTheProgressUnchangedAndReassignsNothing() {
        leaving.runs("status").presses("Svara").presses("🟢 enligt plan");
        var before = progress();
        erase();
        assertThat(progress()).isEqualTo(before);
        assertThat(posts(SmallAssociation.COMMON_ROOM))
                .as("an answered question is not handed back")
                .isEmpty();
        assertThat(audited()).isEmpty();
    }

    @Test
    void anErasedPersonStaysTheRespondentInAClosedRound() {
        coordinator.runs("round close");
        erase();
        assertThat(audited()).isEmpty();
        assertThat(work.get(JdbcTemplate.class)
                        .queryForObject(
                                "select count(*) from question where person_id is not null and organisation_id is null",
                                Integer.class))
                .isEqualTo(1);
    }

    @Test
    void theAuditLogContainsTheActivityWhoseQuestionWasReassignedAfterAnErasure() {
        erase();
        assertThat(audited()).containsExactly(activity());
        assertThat(work.as("Förvaltare").runs("audit").says()).contains("lade tillbaka en fråga");
    }

    private void erase() {
        leaving.runs("my-data").presses("Radera …").confirms();
        work.clock().forward(Duration.ofMinutes(1));
        work.tick();
        work.tick();
    }

    private void at(Instant instant) {
        work.clock().set(instant);
        work.tick();
        work.tick();
    }

    private String progress() {
        return coordinator.runs("round show").says();
    }

    private List<String> audited() {
        return work.get(AuditLog.class).newest("round.hand-back", null, null, 9).stream()
                .map(AuditEntry::detail)
                .toList();
    }

    private List<Posted> posts(String channel) {
        return work.chat().postsIn(channel);
    }

    private List<Posted> openings() {
        return posts(SmallAssociation.COUNCIL_ROOM);
    }

    private List<Posted> reminders() {
        return work.chat().posts().stream()
                .filter(post -> work.says(post).contains("Påminnelse"))
                .toList();
    }

    private String activity() {
        return work.get(JdbcTemplate.class).queryForObject("select id from activity where code = 'M1.2'", String.class);
    }

    /** Returns the id of the question that asks the municipality of Timrå about activity M1.3. */
    private String question() {
        return work.get(JdbcTemplate.class).queryForObject("""
                select q.id from question q join activity a on a.id = q.activity_id
                where a.code = 'M1.3' and q.organisation_id = 'timra'""", String.class);
    }
}
