package se.budkavle.bot.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import se.budkavle.bot.testing.MovableClock;

/**
 * Tests how routines (background jobs) are retried after a failure, with growing pauses. A routine that succeeds runs
 * again after its normal pause.
 */
@ExtendWith(OutputCaptureExtension.class)
class RoutinesTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final MovableClock clock = new MovableClock();
    private final Recording recording = new Recording();
    private final Routines routines = new Routines(List.of(recording), List.of(), clock);

    @Test
    void anItemThatFailsDoesNotStopOtherItems(CapturedOutput output) {
        recording.poisoned.add("b");
        secondsPass(200);
        assertThat(recording.done).filteredOn("a"::equals).hasSize(21);
        assertThat(recording.done).filteredOn("c"::equals).hasSize(21);
        assertThat(output.getOut().split("recording failed at b", -1)).hasSize(2);
        assertThat(output.getOut()).contains("IllegalStateException: b is poisoned");
    }

    @Test
    void anItemThatFailsIsRetriedAfterDoublingPauses() {
        recording.poisoned.add("b");
        secondsPass(700);
        assertThat(recording.triedAt("b")).containsExactly(0L, 10L, 30L, 70L, 150L, 310L, 630L);
        clock.forward(Duration.ofDays(1));
        secondsPass(4 * 3600);
        var tries = recording.triedAt("b");
        assertThat(tries.get(tries.size() - 1) - tries.get(tries.size() - 2))
                .as("an hour at most")
                .isEqualTo(3600);
    }

    @Test
    void anItemThatSucceedsAfterFailuresIsAgainHandledInEachRun(CapturedOutput output) {
        recording.poisoned.add("b");
        secondsPass(10);
        recording.poisoned.clear();
        secondsPass(60);
        assertThat(recording.done).filteredOn("b"::equals).hasSize(5);
        assertThat(output.getOut()).contains("has done b after 2 failures");
        assertThat(routines.failure()).isEmpty();
        recording.poisoned.add("b");
        secondsPass(10);
        assertThat(output.getOut().split("recording failed at b", -1)).hasSize(3);
    }

    @Test
    void eachFailedAttemptAtAnItemIsCounted() {
        var counted = new SimpleMeterRegistry();
        Metrics.addRegistry(counted);
        try {
            recording.poisoned.addAll(List.of("a", "b"));
            secondsPass(1);
            assertThat(failures(counted)).isEqualTo(2);
            secondsPass(10);
            assertThat(failures(counted)).as("each was tried again").isEqualTo(4);
        } finally {
            Metrics.removeRegistry(counted);
        }
    }

    private static double failures(MeterRegistry registry) {
        return registry.get("budkavle.routine.failures")
                .tag("routine", "recording")
                .counter()
                .count();
    }

    @Test
    void aConflictWithAnotherInstanceIsLoggedOnlyIfItRecurs(CapturedOutput output) {
        recording.poisoned.add("b");
        recording.how = new DuplicateKeyException("there");
        secondsPass(9);
        assertThat(output.getOut()).doesNotContain("recording failed");
        secondsPass(1);
        assertThat(output.getOut().split("recording failed at b", -1)).hasSize(2);
    }

    @Test
    void anUnavailableDatabaseIsLoggedOnlyIfTheOutageLasts(CapturedOutput output) {
        recording.poisoned.addAll(List.of("a", "b"));
        recording.how = new DataAccessResourceFailureException("read-only");
        secondsPass(150);
        assertThat(output.getOut()).doesNotContain("cannot use the database");
        secondsPass(300);
        assertThat(output.getOut().split("cannot use the database for", -1)).hasSize(2);
        recording.poisoned.remove("a");
        secondsPass(600);
        assertThat(output.getOut().split("cannot use the database for", -1))
                .as("b, for the same cause as a")
                .hasSize(2);
        recording.poisoned.clear();
        secondsPass(60);
        recording.poisoned.add("c");
        secondsPass(450);
        assertThat(output.getOut().split("cannot use the database for", -1)).hasSize(3);
    }

    @Test
    void aFailedCheckStopsOnlyTheRoutinesThatDependOnChecks(CapturedOutput output) {
        Recording watching = new Recording() {

            @Override
            public String name() {
                return "watching";
            }

            @Override
            public boolean isIndependentOfChecks() {
                return true;
            }
        };
        var fails = new AtomicBoolean(true);
        PreRunCheck check = () -> {
            if (fails.get()) {
                throw new IllegalStateException("the hold cannot be stored");
            }
        };
        var checked = new Routines(List.of(recording, watching), List.of(check), clock);
        for (int tick = 0; tick < 3; tick++) {
            checked.tick();
            checked.tick("recording");
            clock.forward(Duration.ofSeconds(10));
        }
        assertThat(recording.looks).isEmpty();
        assertThat(watching.looks).hasSize(3);
        assertThat(output.getOut().split("the hold cannot be stored", -1)).hasSize(2);
        fails.set(false);
        checked.tick();
        assertThat(recording.looks).hasSize(1);
        fails.set(true);
        checked.tick();
        assertThat(output.getOut().split("the hold cannot be stored", -1)).hasSize(3);
    }

    @Test
    void aFailedItemThatIsNoLongerDueIsForgotten() {
        recording.poisoned.add("b");
        secondsPass(0);
        assertThat(routines.failure()).isPresent();
        recording.items.remove("b");
        secondsPass(10);
        assertThat(routines.failure()).isEmpty();
    }

    @Test
    void aRoutineThatFailsIsRetriedAfterGrowingPauses(CapturedOutput output) {
        recording.blind = true;
        secondsPass(100);
        assertThat(recording.looks).containsExactly(0L, 1L, 3L, 7L, 15L, 31L, 61L, 91L);
        assertThat(output.getOut().split("The routine recording failed; ", -1)).hasSize(2);
        recording.blind = false;
        secondsPass(25);
        assertThat(recording.done).containsExactly("a", "b", "c");
        assertThat(output.getOut()).contains("recording works again after 8 failures");
    }

    @Test
    void aRoutineRunsAtMostOncePerInterval() {
        secondsPass(35);
        assertThat(recording.looks).containsExactly(0L, 10L, 20L, 30L);
    }

    @Test
    void aRoutineRunsAtOnceAfterTheClockWasSetBack() {
        recording.poisoned.add("b");
        clock.forward(Duration.ofDays(1));
        secondsPass(100);
        clock.forward(Duration.ofHours(-12));
        recording.done.clear();
        int tries = recording.triedAt("b").size();
        routines.tick();
        assertThat(recording.done).containsExactly("a", "c");
        assertThat(recording.triedAt("b")).hasSize(tries + 1);
        assertThat(routines.nextDue("recording"))
                .as("the pauses count from the clock as it is now")
                .contains(clock.instant().plusSeconds(160));
    }

    @Test
    void theNextDueTimeIsNotBeforeTheNextRunOfTheRoutine() {
        secondsPass(0);
        recording.next = MovableClock.START.plusSeconds(3);
        assertThat(routines.nextDue()).contains(MovableClock.START.plusSeconds(10));
        recording.next = MovableClock.START.plusSeconds(300);
        clock.forward(SECOND);
        assertThat(routines.nextDue()).contains(MovableClock.START.plusSeconds(300));
        assertThat(recording.askedAfter).isEqualTo(MovableClock.START);
        recording.next = null;
        assertThat(routines.nextDue()).isEmpty();
    }

    @Test
    void theNextDueTimeIncludesTheRetryOfAFailedItem() {
        recording.poisoned.add("b");
        secondsPass(10);
        recording.next = MovableClock.START.plusSeconds(300);
        assertThat(routines.nextDue()).contains(MovableClock.START.plusSeconds(30));
    }

    @Test
    void beforeTheFirstRunAnOverdueItemIsDueNow() {
        recording.next = MovableClock.START.minusSeconds(300);
        assertThat(routines.nextDue()).contains(MovableClock.START);
        assertThat(recording.askedAfter).isEqualTo(Instant.EPOCH);
    }

    @Test
    void aRoutineWhoseNextDueTimeCannotBeReadDoesNotStopOtherRoutines() {
        var other = new Recording() {
            @Override
            public String name() {
                return "other";
            }

            @Override
            public Optional<Instant> nextDue(Instant looked) {
                throw new IllegalStateException("A moment is poisoned");
            }
        };
        recording.next = MovableClock.START.plusSeconds(300);
        assertThat(new Routines(List.of(other, recording), List.of(), clock).nextDue())
                .contains(recording.next);
    }

    @Test
    void theNextDueTimeIncludesAnItemThatMovesBetweenRoutinesMeanwhile() {
        var asked = MovableClock.START.plusSeconds(1);
        var later = MovableClock.START.plusSeconds(3600);
        recording.next = later;
        var handsOver = new Recording() {
            @Override
            public String name() {
                return "hands over";
            }

            @Override
            public Optional<Instant> nextDue(Instant looked) {
                recording.next = asked;
                return Optional.of(later);
            }
        };
        assertThat(new Routines(List.of(recording, handsOver), List.of(), clock).nextDue())
                .contains(asked);
    }

    private void secondsPass(int seconds) {
        routines.tick();
        for (int i = 0; i < seconds; i++) {
            clock.forward(SECOND);
            routines.tick();
        }
    }

    /**
     * A routine (background job) that processes three items in each run and records the calls. The test sets which
     * items fail.
     */
    private static class Recording implements Routine {

        private final List<String> items = new ArrayList<>(List.of("a", "b", "c"));
        private final Set<String> poisoned = new HashSet<>();
        private final List<String> done = new ArrayList<>();
        private final List<String> tries = new ArrayList<>();
        private final List<Long> looks = new ArrayList<>();
        private RuntimeException how;
        private boolean blind;
        private Instant next;
        private Instant askedAfter;

        @Override
        public String name() {
            return "recording";
        }

        @Override
        public Duration every() {
            return Duration.ofSeconds(10);
        }

        @Override
        public void look(Instant now, ItemHandler handler) {
            looks.add(sinceStart(now));
            if (blind) {
                throw new IllegalStateException("Nothing can be seen");
            }
            items.forEach(item -> handler.handle(item, () -> handle(item, now)));
        }

        @Override
        public Optional<Instant> nextDue(Instant looked) {
            askedAfter = looked;
            return Optional.ofNullable(next);
        }

        private void handle(String item, Instant now) {
            tries.add(item + " " + sinceStart(now));
            if (poisoned.contains(item)) {
                throw how == null ? new IllegalStateException(item + " is poisoned") : how;
            }
            done.add(item);
        }

        private List<Long> triedAt(String item) {
            return tries.stream()
                    .filter(one -> one.startsWith(item + " "))
                    .map(one -> Long.valueOf(one.substring(2)))
                    .toList();
        }

        private static long sinceStart(Instant now) {
            return Duration.between(MovableClock.START, now).toSeconds();
        }
    }
}
