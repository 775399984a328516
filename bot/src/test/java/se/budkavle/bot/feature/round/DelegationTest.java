package se.budkavle.bot.feature.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.RememberingChat;
import se.budkavle.bot.testing.RememberingChat.Posted;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;

/**
 * Tests the delegation of a status round's question to another respondent. The new respondent gets one private message,
 * in working hours, and only while the question is unanswered.
 */
class DelegationTest {

    private static final Instant NIGHT = Instant.parse("2026-11-24T21:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-25T07:00:01Z");

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COMMON_ROOM);
    private final TestUser timra = work.as("Ledamot Timrå, majoritet");
    private final TestUser other = work.as("Någon utan uppdrag");

    @BeforeEach
    void openARound() {
        SmallPlan.settle(work);
        coordinator
                .runs("round open", Map.of("period", "T3 2026", "due", "+14"))
                .confirms();
        work.tick();
    }

    @Test
    void aPersonToWhomAQuestionIsDelegatedIsNotifiedPrivately() {
        delegates(timra, other);
        work.tick();
        work.tick();
        assertThat(told()).singleElement().satisfies(one -> {
            assertThat(work.says(one))
                    .contains(
                            "En fråga till dig: M1.3 Energikartor",
                            "Ledamot Timrå, majoritet har lämnat över frågan till dig: Har uppgifterna",
                            "T3 2026",
                            "Svaret gäller Timrå",
                            "[Svara]");
            assertThat(one.post().mentions()).isEmpty();
            assertThat(other.presses(one, "Svara").presses("🟢 enligt plan").says())
                    .contains("✓ Sparat: M1.3");
        });
    }

    @Test
    void theNotificationOfADelegationAtNightIsSentInTheMorning() {
        work.clock().set(NIGHT);
        delegates(timra, other);
        work.tick();
        assertThat(told()).isEmpty();
        work.clock().set(MORNING);
        work.tick();
        assertThat(told()).hasSize(1);
    }

    @Test
    void nobodyIsNotifiedOfAQuestionThatIsDelegatedAtNightAndAnsweredBeforeTheMorning() {
        work.clock().set(NIGHT);
        delegates(timra, other);
        other.runs("status").presses("Svara").presses("🟢 enligt plan");
        work.clock().set(MORNING);
        work.tick();
        assertThat(told()).isEmpty();
    }

    @Test
    void nobodyIsNotifiedOfAQuestionDelegatedAtNightIfTheRoundIsClosedBeforeTheMorning() {
        work.clock().set(NIGHT);
        delegates(timra, other);
        coordinator.runs("round close");
        work.clock().set(MORNING);
        work.tick();
        assertThat(told()).isEmpty();
    }

    @Test
    void nobodyIsNotifiedOfADelegatedQuestionAfterTheRoundsClosingTime() {
        // On a Saturday, the message is queued for Monday. The bot is offline until after the round's closing time.
        work.clock().set(Instant.parse("2026-12-12T20:00:00Z"));
        delegates(timra, other);
        work.clock().set(Instant.parse("2026-12-15T08:00:00Z"));
        work.tick();
        work.tick();
        assertThat(told()).isEmpty();
    }

    @Test
    void theNotificationOfADelegationLosesItsButtonWhenTheRoundCloses() {
        delegates(timra, other);
        work.tick();
        assertThat(told())
                .singleElement()
                .satisfies(one -> assertThat(work.says(one)).contains("[Svara]"));
        coordinator.runs("round close");
        work.tick();
        work.tick();
        assertThat(told())
                .singleElement()
                .satisfies(one -> assertThat(work.says(one))
                        .contains("En fråga till dig", "Rundan stängde")
                        .doesNotContain("[Svara]", "Du påminns"));
    }

    @Test
    void theNotificationOfADelegationLosesTheDelegatorsNameWhenTheDelegatorIsErased() {
        delegates(timra, other);
        work.tick();
        other.runs("status").presses("Svara").presses("🟢 enligt plan");
        timra.runs("my-data").presses("Radera …").confirms();
        work.clock().forward(java.time.Duration.ofMinutes(1));
        work.tick();
        assertThat(told())
                .singleElement()
                .satisfies(one -> assertThat(work.says(one))
                        .contains("En fråga till dig", "Frågan är besvarad")
                        .doesNotContain("Ledamot Timrå", "[Svara]"));
    }

    @Test
    void aQuestionDelegatedBackAndForthInOneNightNotifiesOnlyItsFinalRespondentAndOnlyOnce() {
        work.clock().set(NIGHT);
        delegates(timra, other);
        delegates(other, timra);
        work.clock().forward(java.time.Duration.ofMinutes(1));
        delegates(timra, other);
        work.clock().set(MORNING);
        work.tick();
        work.tick();
        assertThat(told()).hasSize(1);
        assertThat(work.chat().postsIn(RememberingChat.PRIVATE + "9004")).isEmpty();
    }

    @Test
    void aPersonWhoDelegatesAQuestionToThemselvesIsNotNotified() {
        delegates(coordinator, coordinator);
        work.tick();
        assertThat(work.chat().postsIn(RememberingChat.PRIVATE + "9002")).isEmpty();
    }

    private void delegates(TestUser by, TestUser to) {
        assertThat(by.runs(
                                "round delegate",
                                Map.of("question", question(), "person", to.account(), "reason", "Har uppgifterna"))
                        .says())
                .contains("nu svarar");
    }

    /** Returns the id of the question that asks the municipality of Timrå about activity M1.3. */
    private String question() {
        return work.get(org.springframework.jdbc.core.JdbcTemplate.class).queryForObject("""
                select q.id from question q join activity a on a.id = q.activity_id
                where a.code = 'M1.3' and q.organisation_id = 'timra'""", String.class);
    }

    private List<Posted> told() {
        return work.chat().postsIn(RememberingChat.PRIVATE + "9010");
    }
}
