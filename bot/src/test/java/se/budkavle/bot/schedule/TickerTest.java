package se.budkavle.bot.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.quartz.DateBuilder;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;

/**
 * Tests that the ticker, which runs the routines (background jobs) regularly, starts and stops cleanly. Also tests that
 * the ticker continues after changes of the computer's clock.
 */
class TickerTest {

    private static final RealClock MACHINE = new RealClock(Clock.systemUTC());

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final AtomicInteger done = new AtomicInteger();
    private final Routines routines = new Routines(List.of(new Slow()), List.of(), Clock.systemUTC());
    private final Ticker ticker = new Ticker(routines, null, new TickerSettings(Duration.ofSeconds(1)), MACHINE);

    @Test
    void stoppingTheTickerWaitsForTheCurrentRun() throws InterruptedException {
        ticker.start();
        var tick = new Thread(() -> ticker.tick("slow"));
        tick.start();
        begun.await();
        var end = new Thread(ticker::stop);
        end.start();
        await().until(() -> end.getState() == Thread.State.TIMED_WAITING);
        assertThat(done).hasValue(0);
        mayEnd.countDown();
        end.join();
        assertThat(done).hasValue(1);
        assertThat(ticker.isRunning()).isFalse();
        ticker.tick("slow");
        assertThat(done).hasValue(1);
        tick.join();
    }

    @Test
    void routinesRunAgainAfterTheTickerIsRestarted() {
        mayEnd.countDown();
        ticker.start();
        ticker.stop();
        ticker.start();
        assertThat(ticker.isRunning()).isTrue();
        ticker.tick("slow");
        assertThat(done).hasValue(1);
    }

    @Test
    void quartzRunsEachRoutineEvenIfTheTickerIsNotifiedTwiceThatTheBotIsReady() throws SchedulerException {
        mayEnd.countDown();
        var factory = new StdSchedulerFactory();
        factory.initialize(
                new ByteArrayInputStream("org.quartz.threadPool.threadCount=1".getBytes(StandardCharsets.UTF_8)));
        var quartz = factory.getScheduler();
        try {
            var ticked = new Ticker(routines, quartz, new TickerSettings(Duration.ofMillis(10)), MACHINE);
            ticked.start();
            ticked.begin();
            ticked.begin();
            quartz.start();
            await().untilAsserted(() -> assertThat(done).hasValueGreaterThan(1));
        } finally {
            quartz.shutdown(true);
        }
    }

    @Test
    void routinesContinueAtOnceAfterTheComputersClockWasSetBackAnHour() throws SchedulerException {
        mayEnd.countDown();
        var factory = new StdSchedulerFactory();
        factory.initialize(new ByteArrayInputStream(
                "org.quartz.scheduler.instanceName=set back\norg.quartz.threadPool.threadCount=1"
                        .getBytes(StandardCharsets.UTF_8)));
        var quartz = factory.getScheduler();
        try {
            var ticked = new Ticker(routines, quartz, new TickerSettings(Duration.ofMillis(10)), MACHINE);
            ticked.start();
            ticked.begin();
            quartz.start();
            await().untilAsserted(() -> assertThat(done).hasPositiveValue());
            var nanos = new AtomicLong();
            var clock = new MovedClock();
            var watch = new ClockJumpDetector(clock, nanos::get);
            // Imitates the effect of setting the clock back by an hour: Quartz then has the next tick an hour ahead.
            quartz.rescheduleJob(
                    TriggerKey.triggerKey("slow"),
                    TriggerBuilder.newTrigger()
                            .withIdentity("slow")
                            .startAt(DateBuilder.futureDate(1, DateBuilder.IntervalUnit.HOUR))
                            .build());
            await().until(() -> quartz.getCurrentlyExecutingJobs().isEmpty());
            int before = done.get();
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
            clock.moves(Duration.ofSeconds(1));
            ticked.planAnewIfSet(watch);
            assertThat(done).as("a second passes as usual").hasValue(before);
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
            clock.moves(Duration.ofHours(-1));
            ticked.planAnewIfSet(watch);
            await().untilAsserted(() -> assertThat(done).hasValueGreaterThan(before + 1));
            ticked.stop();
        } finally {
            quartz.shutdown(true);
        }
    }

    @Test
    void aClockChangeOfThreeSecondsOrMoreIsDetectedOnce() {
        var nanos = new AtomicLong();
        var clock = new MovedClock();
        var watch = new ClockJumpDetector(clock, nanos::get);
        clock.moves(Duration.ofDays(1));
        assertThat(watch.setBy()).contains(Duration.ofDays(1));
        assertThat(watch.setBy()).isEmpty();
        clock.moves(Duration.ofSeconds(-2));
        assertThat(watch.setBy()).isEmpty();
        clock.moves(Duration.ofSeconds(-3));
        assertThat(watch.setBy()).contains(Duration.ofSeconds(-3));
        clock.moves(Duration.ofMinutes(5));
        nanos.addAndGet(Duration.ofMinutes(5).toNanos());
        assertThat(watch.setBy()).isEmpty();
    }

    /** A clock for tests that imitates what happens when somebody changes the computer's clock. */
    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-11-28T02:00:00Z");

        void moves(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    /** A routine (background job) whose run lasts until the test releases it. */
    private final class Slow implements Routine {

        @Override
        public String name() {
            return "slow";
        }

        @Override
        public Duration every() {
            return Duration.ZERO;
        }

        @Override
        public void look(Instant now, ItemHandler items) {
            begun.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            done.incrementAndGet();
        }
    }
}
