package se.budkavle.storage.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.Refusal;

class RoundTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant DUE = Instant.parse("2026-12-04T22:59:00Z");
    private static final Instant CLOSES = Instant.parse("2026-12-11T22:59:00Z");

    private final Round round = Round.open("2026", " T3 2026 ", DUE, CLOSES, "1", "someone", NOW);

    @Test
    void answersAreTakenUntilTheClosingMomentAlsoAfterTheDueDate() {
        assertThat(round.period()).isEqualTo("T3 2026");
        assertThat(round.takesAnswersAt(DUE.plusSeconds(1))).isTrue();
        assertThat(round.takesAnswersAt(CLOSES.minusMillis(1))).isTrue();
        assertThat(round.takesAnswersAt(CLOSES)).isFalse();
        assertThatThrownBy(() -> round.requireTakingAnswersAt(CLOSES)).isInstanceOf(Refusal.class)
                .hasMessage("round.closed");
    }

    @Test
    void aClosedRoundTakesNoAnswersAndCannotBeClosedAgain() {
        var closed = round.close(NOW.plusSeconds(60));
        assertThat(closed.takesAnswersAt(NOW.plusSeconds(61))).isFalse();
        assertThatThrownBy(() -> closed.close(NOW.plusSeconds(62))).isInstanceOf(Refusal.class);
    }

    @Test
    void itsDatesMustComeInOrder() {
        assertThatThrownBy(() -> Round.open("2026", "T3", NOW, CLOSES, "1", "someone", NOW)).hasMessage("round.due-past");
        assertThatThrownBy(() -> Round.open("2026", "T3", CLOSES, DUE, "1", "someone", NOW))
                .hasMessage("round.closes-before-due");
    }

    @Test
    void itsPeriodHasWords() {
        assertThatThrownBy(() -> Round.open("2026", "  ", DUE, CLOSES, "1", "someone", NOW))
                .hasMessage("round.period-length");
        assertThatThrownBy(() -> Round.open("2026", "x".repeat(41), DUE, CLOSES, "1", "someone", NOW))
                .hasMessage("round.period-length");
    }
}
