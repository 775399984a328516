package se.budkavle.storage.round;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.round.Answer.Given;

class AnswerTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final String LONGEST = "x".repeat(1000);

    private final Question question = Question.ofOrganisation("round", "2026-M1.1", "council", "timra", 0);

    @Test
    void anAnswerRecordsItsAuthorAndWhetherItWasGivenOnBehalfOfSomebodyElse() {
        var first = given(Given.of(ActivityState.ON_TRACK));
        assertThat(first.questionId()).isEqualTo(question.id());
        assertThat(first.revision()).isEqualTo(1);
        assertThat(first.onBehalf()).isFalse();
        var second = Answer.to(question.answered(first), Given.of(ActivityState.DONE), "b", true, NOW);
        assertThat(second.revision()).isEqualTo(2);
        assertThat(second.answeredBy()).isEqualTo("b");
        assertThat(second.onBehalf()).isTrue();
    }

    @Test
    void anAnswerThatReportsARiskOrDeviationNeedsACauseAndAMeasure() {
        for (var state : List.of(ActivityState.AT_RISK, ActivityState.OFF_TRACK)) {
            assertRefused(() -> given(new Given(state, null, "cause", " ", null)), "round.explanation-missing");
            assertRefused(() -> given(new Given(state, null, null, "measure", null)), "round.explanation-missing");
            assertThat(given(new Given(state, null, "cause", "measure", null)).state())
                    .isEqualTo(state);
        }
        for (var state : List.of(
                ActivityState.NOT_STARTED, ActivityState.ON_TRACK, ActivityState.DONE, ActivityState.CANCELLED)) {
            assertThat(given(Given.of(state)).state()).isEqualTo(state);
        }
    }

    @Test
    void answerTextsAreTrimmedAndBlankTextsBecomeNull() {
        var answer = given(new Given(ActivityState.AT_RISK, " ", " cause ", "measure\n", ""));
        assertThat(answer.comment()).isNull();
        assertThat(answer.cause()).isEqualTo("cause");
        assertThat(answer.measure()).isEqualTo("measure");
        assertThat(answer.asksForHelp()).isFalse();
        assertThat(given(new Given(ActivityState.DONE, null, null, null, "money"))
                        .asksForHelp())
                .isTrue();
    }

    @Test
    void eachTextHasAMaximumLength() {
        assertThat(given(new Given(ActivityState.DONE, LONGEST, LONGEST, LONGEST, LONGEST))
                        .help())
                .isEqualTo(LONGEST);
        var longer = LONGEST + "x";
        for (var given : List.of(
                new Given(ActivityState.DONE, longer, null, null, null),
                new Given(ActivityState.DONE, null, longer, null, null),
                new Given(ActivityState.DONE, null, null, longer, null),
                new Given(ActivityState.DONE, null, null, null, longer))) {
            assertRefused(() -> given(given), "round.text-too-long", 1000);
        }
    }

    @Test
    void anAnswerCanBeCopiedAtMostTwiceInARow() {
        var once = unchanged(given(Given.of(ActivityState.ON_TRACK)));
        assertThat(once.canBeTakenOver()).isTrue();
        var twice = unchanged(once);
        assertThat(twice.unchanged()).isEqualTo(2);
        assertThat(twice.canBeTakenOver()).isFalse();
        assertRefused(() -> unchanged(twice), "round.unchanged-too-often", 2);
    }

    @Test
    void aCopiedAnswerHasTheTextsOfTheEarlierAnswer() {
        var earlier = given(new Given(ActivityState.AT_RISK, "comment", "cause", "measure", "help"));
        assertThat(Answer.unchanged(question.answered(earlier), earlier, "b", true, NOW))
                .usingRecursiveComparison()
                .ignoringFields("id", "revision", "unchanged", "answeredBy", "onBehalf")
                .isEqualTo(earlier);
        assertThat(Answer.unchanged(question.answered(earlier), earlier, "b", true, NOW)
                        .revision())
                .isEqualTo(2);
    }

    @Test
    void theSameAnswerGivenAgainByTheSamePersonIsADuplicate() {
        var earlier = given(new Given(ActivityState.AT_RISK, "comment", "cause", "measure", "help"));
        assertThat(given(new Given(ActivityState.AT_RISK, "comment ", "cause", "measure", "help"))
                        .repeats(earlier))
                .isTrue();
        assertThat(given(new Given(ActivityState.AT_RISK, "comment", "cause", "measure", null))
                        .repeats(earlier))
                .isFalse();
        var other = Question.ofCoordinator("round", "2026-M1.2", "council", 1);
        var said = new Given(ActivityState.AT_RISK, "comment", "cause", "measure", "help");
        assertThat(Answer.to(other, said, "a", false, NOW).repeats(earlier)).isFalse();
        assertThat(Answer.to(question, said, "b", false, NOW).repeats(earlier)).isFalse();
    }

    private Answer given(Given given) {
        return Answer.to(question, given, "a", false, NOW);
    }

    private Answer unchanged(Answer earlier) {
        return Answer.unchanged(question, earlier, "a", false, NOW);
    }
}
