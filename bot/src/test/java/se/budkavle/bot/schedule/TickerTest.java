package se.budkavle.bot.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.quartz.SchedulerException;
import org.quartz.impl.StdSchedulerFactory;

/** Tests that the ticker, which runs the routines regularly, starts and stops cleanly. */
class TickerTest {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final AtomicInteger done = new AtomicInteger();
    private final Routines routines = new Routines(List.of(new Slow()), Clock.systemUTC());
    private final Ticker ticker = new Ticker(routines, null, new TickerSettings(Duration.ofSeconds(1)));

    @Test
    void whatHasBegunIsFinishedBeforeTheEndAndNothingBeginsAfterIt() throws InterruptedException {
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
    void afterANewStartItTicksAgain() {
        mayEnd.countDown();
        ticker.start();
        ticker.stop();
        ticker.start();
        assertThat(ticker.isRunning()).isTrue();
        ticker.tick("slow");
        assertThat(done).hasValue(1);
    }

    @Test
    void onceTheApplicationIsReadyQuartzTicksEachRoutineAlsoWhereItWasToldTwice() throws SchedulerException {
        mayEnd.countDown();
        var factory = new StdSchedulerFactory();
        factory.initialize(
                new ByteArrayInputStream("org.quartz.threadPool.threadCount=1".getBytes(StandardCharsets.UTF_8)));
        var quartz = factory.getScheduler();
        try {
            var ticked = new Ticker(routines, quartz, new TickerSettings(Duration.ofMillis(10)));
            ticked.start();
            ticked.begin();
            ticked.begin();
            quartz.start();
            await().untilAsserted(() -> assertThat(done).hasValueGreaterThan(1));
        } finally {
            quartz.shutdown(true);
        }
    }

    /** A routine whose run lasts until the test lets it end. */
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

        @Override
        public Optional<Instant> nextDue(Instant looked) {
            return Optional.empty();
        }
    }
}
