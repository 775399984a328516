package se.budkavle.storage.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.round.Answer.Given;
import se.budkavle.storage.round.Question.Standing;

class QuestionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Standing COORDINATES = new Standing("council", null, true);
    private static final Standing FROM_TIMRA = new Standing("council", "timra", false);

    @Test
    void aPersonIsAskedWhereverThatOneSits() {
        var question = Question.ofPerson("round", "activity", "council", "kim", 0);
        assertThat(question.isAskedOf("kim", List.of())).isTrue();
        assertThat(question.isAskedOf("robin", List.of(COORDINATES, FROM_TIMRA))).isFalse();
    }

    @Test
    void anOrganisationIsAskedThroughThoseWhoSitThereForItInTheNetwork() {
        var question = Question.ofOrganisation("round", "activity", "council", "timra", 0);
        assertThat(question.isAskedOf("kim", List.of(COORDINATES, FROM_TIMRA))).isTrue();
        assertThat(question.isAskedOf("kim", List.of(COORDINATES))).isFalse();
        assertThat(question.isAskedOf("kim", List.of(new Standing("council", "sundsvall", false)))).isFalse();
        assertThat(question.isAskedOf("kim", List.of(new Standing("energy", "timra", false)))).isFalse();
    }

    @Test
    void otherwiseWhoeverCoordinatesTheNetworkIsAsked() {
        var question = Question.ofCoordinator("round", "activity", "council", 0);
        assertThat(question.isAskedOf("kim", List.of(COORDINATES))).isTrue();
        assertThat(question.isAskedOf("kim", List.of(FROM_TIMRA))).isFalse();
        assertThat(question.isAskedOf("kim", List.of(new Standing("energy", null, true)))).isFalse();
    }

    @Test
    void theLatestAnswerCountsAndNothingElseChanges() {
        var question = Question.ofOrganisation("round", "activity", "council", "timra", 0);
        var first = question.answered(Answer.to(question, Given.of(State.ON_TRACK), "kim", false, NOW));
        var second = first.answered(Answer.to(first, Given.of(State.DONE), "robin", false, NOW.plusSeconds(1)));
        assertThat(question.isAnswered()).isFalse();
        assertThat(second.isAnswered()).isTrue();
        assertThat(second.state()).isEqualTo(State.DONE);
        assertThat(second.answeredBy()).isEqualTo("robin");
        assertThat(second.answeredAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(second.revisions()).isEqualTo(2);
        assertThat(second).usingRecursiveComparison()
                .ignoringFields("state", "answeredBy", "answeredAt", "revisions").isEqualTo(question);
    }
}
