package se.budkavle.storage.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.budkavle.storage.round.ActivityStanding.AT_RISK;
import static se.budkavle.storage.round.ActivityStanding.CANCELLED;
import static se.budkavle.storage.round.ActivityStanding.DONE;
import static se.budkavle.storage.round.ActivityStanding.LATE;
import static se.budkavle.storage.round.ActivityStanding.MISSING;
import static se.budkavle.storage.round.ActivityStanding.NOT_STARTED;
import static se.budkavle.storage.round.ActivityStanding.OFF_TRACK;
import static se.budkavle.storage.round.ActivityStanding.ON_TRACK;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.round.ActivityStanding;

/**
 * Tests the bot's proposal for the judgement of a goal, which follows the worst answer, and the owner's own judgement.
 */
class VerdictProposalTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void theWorstAnswerAboutAnActivityDecidesTheProposedVerdict() {
        assertThat(verdict(DONE, ON_TRACK, NOT_STARTED)).isEqualTo(GoalVerdict.REACHABLE);
        assertThat(verdict(DONE, DONE, DONE, DONE, AT_RISK)).isEqualTo(GoalVerdict.PARTLY);
        assertThat(verdict(DONE, LATE)).isEqualTo(GoalVerdict.PARTLY);
        assertThat(verdict(DONE, CANCELLED)).isEqualTo(GoalVerdict.PARTLY);
        assertThat(verdict(DONE, DONE, DONE, DONE, DONE, AT_RISK, OFF_TRACK)).isEqualTo(GoalVerdict.HARD);
    }

    @Test
    void noVerdictIsProposedIfFewerThanHalfOfTheAnswersHaveArrived() {
        assertThat(verdict(DONE, MISSING)).isEqualTo(GoalVerdict.REACHABLE);
        assertThat(VerdictProposal.of(List.of(OFF_TRACK, MISSING, MISSING)).verdict())
                .isEmpty();
        assertThat(VerdictProposal.of(List.of(MISSING)).verdict()).isEmpty();
        assertThat(VerdictProposal.of(List.of()).verdict()).isEmpty();
    }

    @Test
    void theProposedVerdictNamesTheAnswersThatDecidedTheVerdict() {
        var proposal = VerdictProposal.of(List.of(AT_RISK, ON_TRACK, MISSING));
        assertThat(proposal.answered()).isEqualTo(2);
        assertThat(proposal.asked()).isEqualTo(3);
        assertThat(proposal.deciding()).containsExactlyInAnyOrder(AT_RISK, LATE, CANCELLED);
    }

    @Test
    void aJudgementNeedsAReasonOfAtMostAThousandCharacters() {
        assertThatThrownBy(() -> judged(" \u3164 ")).isInstanceOf(Refusal.class).hasMessage("judgement.reason-missing");
        assertThatThrownBy(() -> judged("x".repeat(1001)))
                .isInstanceOf(Refusal.class)
                .hasMessage("judgement.reason-length");
        assertThat(judged(" " + "x".repeat(1000)).reason()).hasSize(1000);
    }

    @Test
    void aJudgementWithTheSameContentByTheSamePersonIsADuplicate() {
        assertThat(judged("Trögt").repeats(judged("Trögt"))).isTrue();
        assertThat(judged("Trögt").repeats(judged("Trögare"))).isFalse();
        assertThat(judged("Trögt")
                        .repeats(GoalJudgement.of("2026-M1", 1, GoalVerdict.HARD, "Trögt", null, "anna", NOW)))
                .isFalse();
        assertThat(judged("Trögt")
                        .repeats(GoalJudgement.of("2026-M1", 1, GoalVerdict.PARTLY, "Trögt", null, "bo", NOW)))
                .isFalse();
    }

    @Test
    void aJudgementWithoutAChosenVerdictIsRefused() {
        assertThat(GoalVerdict.chosen("HARD")).isEqualTo(GoalVerdict.HARD);
        assertThatThrownBy(() -> GoalVerdict.chosen("")).hasMessage("judgement.verdict-missing");
    }

    private static GoalJudgement judged(String reason) {
        return GoalJudgement.of("2026-M1", 2, GoalVerdict.PARTLY, reason, null, "anna", NOW);
    }

    private static GoalVerdict verdict(ActivityStanding... standings) {
        return VerdictProposal.of(List.of(standings)).verdict().orElseThrow();
    }
}
