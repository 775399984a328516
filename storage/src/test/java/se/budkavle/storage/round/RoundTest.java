package se.budkavle.storage.round;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RoundTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant DUE = Instant.parse("2026-12-04T22:59:00Z");
    private static final Instant CLOSES = Instant.parse("2026-12-11T22:59:00Z");

    private final Round round = opened(" T3 2026 ", DUE, CLOSES);

    @Test
    void answersAreTakenUntilTheClosingMomentAlsoAfterTheDueDate() {
        assertThat(round.period()).isEqualTo("T3 2026");
        assertThat(round.takesAnswersAt(DUE.plusSeconds(1))).isTrue();
        assertThat(round.takesAnswersAt(CLOSES.minusMillis(1))).isTrue();
        assertThat(round.takesAnswersAt(CLOSES)).isFalse();
        round.requireTakingAnswersAt(CLOSES.minusMillis(1));
        assertRefused(() -> round.requireTakingAnswersAt(CLOSES), "round.closed", "T3 2026", CLOSES);
    }

    @Test
    void aClosedRoundTakesNoAnswersAndCannotBeClosedAgain() {
        var at = NOW.plusSeconds(60);
        var closed = round.close(at);
        assertThat(round.isOpen()).isTrue();
        assertThat(closed.isOpen()).isFalse();
        assertThat(closed.takesAnswersAt(at)).isFalse();
        assertRefused(() -> closed.requireTakingAnswersAt(at), "round.closed", "T3 2026", at);
        assertRefused(() -> closed.close(at.plusSeconds(1)), "round.closed", "T3 2026", at);
    }

    @Test
    void closingChangesNothingButWhenItClosed() {
        assertThat(round.close(NOW)).usingRecursiveComparison().ignoringFields("closedAt").isEqualTo(round);
    }

    @Test
    void itIsDueLaterThanNow() {
        assertThat(opened("T3", NOW.plusMillis(1), CLOSES).dueAt()).isAfter(NOW);
        assertRefused(() -> opened("T3", NOW, CLOSES), "round.due-past", NOW);
    }

    @Test
    void itClosesWhenItIsDueOrLater() {
        assertThat(opened("T3", DUE, DUE).closesAt()).isEqualTo(DUE);
        assertRefused(() -> opened("T3", DUE, DUE.minusMillis(1)), "round.closes-before-due", DUE, DUE.minusMillis(1));
    }

    @Test
    void itsPeriodHasOneToFortyLetters() {
        assertThat(opened("x".repeat(40), DUE, CLOSES).period()).hasSize(40);
        assertRefused(() -> opened("x".repeat(41), DUE, CLOSES), "round.period-length", 40);
        assertRefused(() -> opened("  ", DUE, CLOSES), "round.period-length", 40);
    }

    private static Round opened(String period, Instant due, Instant closes) {
        return Round.open("2026", period, due, closes, "1", "someone", NOW);
    }
}
