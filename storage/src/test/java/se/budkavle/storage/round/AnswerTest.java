package se.budkavle.storage.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.round.Answer.Given;
import se.budkavle.storage.round.Question.Standing;

class AnswerTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final Question question = Question.ofOrganisation("round", "2026-M1.1", "council", "timra", 0);

    @Test
    void aLaterAnswerCountsAndIsNumbered() {
        var first = question.answered(Answer.to(question, Given.of(State.ON_TRACK), "a", false, NOW));
        var second = first.answered(Answer.to(first, Given.of(State.DONE), "b", false, NOW));
        assertThat(second.state()).isEqualTo(State.DONE);
        assertThat(second.answeredBy()).isEqualTo("b");
        assertThat(second.revisions()).isEqualTo(2);
    }

    @Test
    void riskAndDeviationNeedCauseAndMeasureAndBlanksAreNone() {
        for (var state : List.of(State.AT_RISK, State.OFF_TRACK)) {
            assertThatThrownBy(() -> Answer.to(question, new Given(state, null, "cause", " ", null), "a", false, NOW))
                    .hasMessage("round.explanation-missing");
        }
        var given = new Given(State.AT_RISK, " ", " cause ", "measure", "");
        assertThat(Answer.to(question, given, "a", false, NOW)).satisfies(answer -> {
            assertThat(answer.cause()).isEqualTo("cause");
            assertThat(answer.comment()).isNull();
            assertThat(answer.asksForHelp()).isFalse();
        });
    }

    @Test
    void noTextIsLongerThanItsLimit() {
        assertThatThrownBy(() -> Answer.to(question,
                new Given(State.DONE, "x".repeat(Answer.LONGEST_TEXT + 1), null, null, null), "a", false, NOW))
                .hasMessage("round.text-too-long");
    }

    @Test
    void anAnswerIsTakenOverTwiceInARowAtMost() {
        var given = Answer.to(question, Given.of(State.ON_TRACK), "a", false, NOW);
        var once = Answer.unchanged(question, given, "a", false, NOW);
        var twice = Answer.unchanged(question, once, "a", false, NOW);
        assertThat(twice.canBeTakenOver()).isFalse();
        assertThatThrownBy(() -> Answer.unchanged(question, twice, "a", false, NOW))
                .hasMessage("round.unchanged-too-often");
    }

    @Test
    void anyMemberForTheOrganisationInThatNetworkIsAsked() {
        assertThat(question.isAskedOf("a", List.of(new Standing("council", "timra", false)))).isTrue();
        assertThat(question.isAskedOf("a", List.of(new Standing("council", "sundsvall", false)))).isFalse();
        assertThat(question.isAskedOf("a", List.of(new Standing("energy", "timra", false)))).isFalse();
        assertThat(question.isAskedOf("a", List.of(new Standing("council", null, true)))).isFalse();
    }

    @Test
    void whereNobodyIsNamedTheNetworksCoordinatorIsAsked() {
        var open = Question.ofCoordinator("round", "2026-M1.2", "council", 1);
        assertThat(open.isAskedOf("a", List.of(new Standing("council", null, true)))).isTrue();
        assertThat(open.isAskedOf("a", List.of(new Standing("energy", null, true)))).isFalse();
        assertThat(Question.ofPerson("round", "x", "council", "a", 2).isAskedOf("a", List.of())).isTrue();
    }
}
