package se.budkavle.storage.round;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RoundTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant DUE = Instant.parse("2026-12-04T22:59:00Z");
    private static final Instant CLOSES = Instant.parse("2026-12-11T22:59:00Z");

    private final Round round = opened(" T3 2026 ", DUE, CLOSES);

    @Test
    void answersToARoundAreAcceptedAfterTheDueDateUntilTheClosingTime() {
        assertThat(round.period()).isEqualTo("T3 2026");
        assertThat(round.takesAnswersAt(DUE.plusSeconds(1))).isTrue();
        assertThat(round.takesAnswersAt(CLOSES.minusMillis(1))).isTrue();
        assertThat(round.takesAnswersAt(CLOSES)).isFalse();
        round.requireTakingAnswersAt(CLOSES.minusMillis(1));
        assertRefused(() -> round.requireTakingAnswersAt(CLOSES), "round.closed", "T3 2026", CLOSES);
    }

    @Test
    void aClosedRoundAcceptsNoAnswers() {
        var at = NOW.plusSeconds(60);
        var closed = round.close(at);
        assertThat(round.isOpen()).isTrue();
        assertThat(closed.isOpen()).isFalse();
        assertThat(closed.takesAnswersAt(at)).isFalse();
        assertRefused(() -> closed.requireTakingAnswersAt(at), "round.closed", "T3 2026", at);
        assertRefused(() -> closed.close(at.plusSeconds(1)), "round.closed", "T3 2026", at);
    }

    @Test
    void closingARoundEarlyEndsTheTimeForAnswers() {
        var round = opened("T1 2027", NOW.plusSeconds(100), NOW.plusSeconds(200));
        assertThat(round.endOfAnswers()).isEqualTo(NOW.plusSeconds(100));
        assertThat(round.close(NOW.plusSeconds(200)).endOfAnswers()).isEqualTo(NOW.plusSeconds(100));
        assertThat(round.close(NOW.plusSeconds(50)).endOfAnswers()).isEqualTo(NOW.plusSeconds(50));
    }

    @Test
    void closingARoundChangesOnlyTheClosingTime() {
        assertThat(round.close(NOW))
                .usingRecursiveComparison()
                .ignoringFields("closedAt")
                .isEqualTo(round);
    }

    @Test
    void aRoundCannotBeDueInThePast() {
        assertThat(opened("T3 2026", NOW.plusMillis(1), CLOSES).dueAt()).isAfter(NOW);
        assertRefused(() -> opened("T3 2026", NOW, CLOSES), "round.due-past", NOW);
    }

    @Test
    void aRoundCannotCloseBeforeItsDueTime() {
        assertThat(opened("T3 2026", DUE, DUE).closesAt()).isEqualTo(DUE);
        assertRefused(
                () -> opened("T3 2026", DUE, DUE.minusMillis(1)), "round.closes-before-due", DUE, DUE.minusMillis(1));
    }

    @Test
    void aRoundIsDueAtMostThreeMonthsAheadAndClosesWithinAMonthAfterwards() {
        var far = NOW.plus(Duration.ofDays(93));
        assertRefused(() -> opened("T3 2026", far, far), "round.due-far", far, 92L);
        var late = DUE.plus(Duration.ofDays(32));
        assertRefused(() -> opened("T3 2026", DUE, late), "round.closes-far", late, 31L);
    }

    @Test
    void onlyAnOpenRoundCanBeExtendedToALaterDay() {
        var later = DUE.plus(Duration.ofDays(3));
        var extended = round.extended(later, later, NOW);
        assertThat(extended)
                .usingRecursiveComparison()
                .ignoringFields("dueAt", "closesAt")
                .isEqualTo(round);
        assertThat(extended.dueAt()).isEqualTo(later);
        assertRefused(() -> round.extended(DUE, CLOSES, NOW), "round.extend-earlier", "T3 2026", DUE);
        assertRefused(() -> round.close(NOW).extended(later, later, NOW), "round.closed", "T3 2026", NOW);
    }

    @Test
    void aClosedOrCancelledRoundCanBeReopened() {
        assertRefused(() -> round.reopened(DUE, CLOSES, NOW), "round.is-open", "T3 2026", CLOSES);
        assertThat(round.close(NOW).reopened(DUE, CLOSES, NOW)).isEqualTo(round);
        var cancelled = round.cancel(NOW);
        assertThat(cancelled.cancelled()).isTrue();
        assertThat(cancelled.isOpen()).isFalse();
        assertThat(cancelled.reopened(DUE, CLOSES, NOW)).isEqualTo(round);
    }

    private static Round opened(String period, Instant due, Instant closes) {
        return Round.open("2026", period, due, closes, "1", "someone", NOW);
    }
}
