package se.budkavle.storage.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.round.Answer.Given;

class QuestionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void aNewAnswerReplacesTheStateAndAuthorOfTheEarlierAnswer() {
        var question = Question.ofOrganisation("round", "activity", "council", "timra", 0);
        var first = question.answered(Answer.to(question, Given.of(ActivityState.ON_TRACK), "kim", false, NOW));
        var second = first.answered(Answer.to(first, Given.of(ActivityState.DONE), "robin", false, NOW.plusSeconds(1)));
        assertThat(question.isAnswered()).isFalse();
        assertThat(second.isAnswered()).isTrue();
        assertThat(second.state()).isEqualTo(ActivityState.DONE);
        assertThat(second.answeredBy()).isEqualTo("robin");
        assertThat(second.answeredAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(second.revisions()).isEqualTo(2);
        assertThat(second)
                .usingRecursiveComparison()
                .ignoringFields("state", "answeredBy", "answeredAt", "revisions")
                .isEqualTo(question);
    }
}
