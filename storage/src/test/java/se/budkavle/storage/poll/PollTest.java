package se.budkavle.storage.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PollTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-11-30T22:59:00Z");
    private static final Instant FIRST = Instant.parse("2026-12-07T12:00:00Z");

    private final Poll poll = asked(" Vårmöte ", slots(2), CLOSES, NOW);
    private final Poll closed = poll.closed(CLOSES);
    private final Poll decided = closed.decided(1, "meeting");

    @Test
    void aPollHasTwoToTenDifferentTimesInChronologicalOrder() {
        var slots = slots(10);
        assertThat(poll.title()).isEqualTo("Vårmöte");
        assertThat(asked("Möte", slots, CLOSES, NOW).slots()).isEqualTo(slots);
        assertThat(asked("Möte", List.of(slots.get(1), slots.get(0), slots.get(1)), CLOSES, NOW)
                        .slots())
                .containsExactly(slots.get(0), slots.get(1));
        assertRefused(() -> asked("Möte", slots(11), CLOSES, NOW), "poll.times-count", 2, 10, 11);
        assertRefused(() -> asked("Möte", slots(1), CLOSES, NOW), "poll.times-count", 2, 10, 1);
        assertRefused(
                () -> asked("Möte", List.of(slots.get(0), slots.get(0)), CLOSES, NOW), "poll.times-count", 2, 10, 1);
    }

    @Test
    void aPollTitleHasOneTo120Characters() {
        assertThat(asked("x".repeat(120), slots(2), CLOSES, NOW).title()).hasSize(120);
        assertRefused(() -> asked("x".repeat(121), slots(2), CLOSES, NOW), "poll.title-length", 120);
        assertRefused(() -> asked(" ", slots(2), CLOSES, NOW), "poll.title-missing");
    }

    @Test
    void answersToAPollAreDueInTheFutureAndBeforeTheFirstProposedTime() {
        assertThat(asked("Möte", slots(2), FIRST.minusMillis(1), NOW).isOpen()).isTrue();
        assertRefused(() -> asked("Möte", slots(2), CLOSES, FIRST), "poll.time-past", FIRST);
        assertRefused(() -> asked("Möte", slots(2), NOW, NOW), "poll.answer-by-past", NOW);
        assertRefused(() -> asked("Möte", slots(2), FIRST, NOW), "poll.answer-by-late", FIRST, FIRST);
    }

    @Test
    void answersToAPollAreRefusedAfterTheClosingTimeEvenIfThePollIsStillOpen() {
        poll.requireTakingAnswersAt(CLOSES.minusMillis(1));
        assertRefused(() -> poll.requireTakingAnswersAt(CLOSES), "poll.closed-already", "Vårmöte", CLOSES);
        assertRefused(() -> poll.closed(NOW).requireTakingAnswersAt(NOW), "poll.closed-already", "Vårmöte", NOW);
    }

    @Test
    void aPollCannotBeClosedTwice() {
        assertThat(poll.isOpen()).isTrue();
        assertThat(closed.isOpen()).isFalse();
        assertThat(closed).usingRecursiveComparison().ignoringFields("closedAt").isEqualTo(poll);
        assertRefused(() -> closed.closed(CLOSES), "poll.closed-already", "Vårmöte", CLOSES);
    }

    @Test
    void aProposedTimeCanBeChosenOnlyAfterThePollIsClosed() {
        assertThat(closed.isDecided()).isFalse();
        assertThat(decided.isDecided()).isTrue();
        assertThat(decided.chosen()).isEqualTo(1);
        assertThat(decided)
                .usingRecursiveComparison()
                .ignoringFields("chosen", "meetingId")
                .isEqualTo(closed);
        var when = poll.slot(1).startsAt();
        assertRefused(() -> poll.decided(1, "meeting"), "poll.open-still", "Vårmöte", CLOSES);
        assertRefused(() -> decided.decided(0, "meeting"), "poll.decided-already", "Vårmöte", when);
        assertRefused(() -> decided.closed(CLOSES), "poll.decided-already", "Vårmöte", when);
    }

    @Test
    void onlyAProposedTimeCanBeChosen() {
        assertThat(poll.slot(0).startsAt()).isEqualTo(FIRST);
        for (int position : new int[] {-1, 2}) {
            assertRefused(() -> poll.slot(position), "poll.unknown");
            assertRefused(() -> closed.requireChoosable(position), "poll.unknown");
        }
    }

    private static List<ProposedTime> slots(int count) {
        return IntStream.range(0, count)
                .mapToObj(day -> FIRST.plusSeconds(day * 86_400L))
                .map(start -> ProposedTime.of(start, start.plusSeconds(3600)))
                .toList();
    }

    private static Poll asked(String title, List<ProposedTime> slots, Instant closes, Instant now) {
        return Poll.opened("council", title, "DIGITAL", null, null, slots, closes, "someone", now);
    }
}
