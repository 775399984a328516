package se.budkavle.storage.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.round.Question.Standing;

class QuestionTest {

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
}
