package se.budkavle.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedMailConnectionTest {

    private static final int LANES = 4;
    private static final int LETTERS = 500;

    private final ExecutorService threads = Executors.newFixedThreadPool(LANES);

    @AfterEach
    void threadsEnd() {
        threads.shutdownNow();
    }

    @Test
    void theNextEmailIsComposedWhileThePreviousEmailIsBeingSent() throws Exception {
        var nextIsWritten = new CountDownLatch(1);
        var shared = new SharedMailConnection(connection(
                letter -> letter.equals("next") ? nextIsWritten::countDown : () -> {}, letter -> {
                    if (letter.equals("first")) {
                        assertThat(nextIsWritten.await(1, TimeUnit.MINUTES)).isTrue();
                    }
                }));
        var first = threads.submit(() ->
                shared.write(BatchBot.letter("first", "reader@example.org")).handOver());
        var next = threads.submit(() ->
                shared.write(BatchBot.letter("next", "reader@example.org")).handOver());
        assertThat(List.of(first.get(), next.get())).containsExactly("first", "next");
    }

    @Test
    void aConnectionSendsOneEmailAtATime() throws Exception {
        var together = new CyclicBarrier(LANES);
        var sending = new AtomicInteger();
        var most = new AtomicInteger();
        var shared = new SharedMailConnection(connection(any -> () -> {}, any -> {
            most.accumulateAndGet(sending.incrementAndGet(), Math::max);
            LockSupport.parkNanos(1);
            sending.decrementAndGet();
        }));
        var lanes = new ArrayList<Future<?>>();
        for (int lane = 0; lane < LANES; lane++) {
            lanes.add(threads.submit(() -> {
                together.await();
                for (int i = 0; i < LETTERS; i++) {
                    shared.write(BatchBot.letter("letter", "reader@example.org"))
                            .handOver();
                }
                return null;
            }));
        }
        for (var lane : lanes) {
            lane.get();
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void afterAFailedEmailTheNextEmailIsSent() {
        var shared = new SharedMailConnection(connection(any -> () -> {}, letter -> {
            if (letter.equals("first")) {
                throw new EmailFailure(EmailFailure.Kind.REFUSED, "no", null);
            }
        }));
        var first = shared.write(BatchBot.letter("first", "reader@example.org"));
        assertThatThrownBy(first::handOver).isInstanceOf(EmailFailure.class);
        assertThat(threads.submit(() -> shared.write(BatchBot.letter("next", "reader@example.org"))
                        .handOver()))
                .succeedsWithin(1, TimeUnit.MINUTES)
                .isEqualTo("next");
    }

    private interface Writing {
        Runnable happens(String letter);
    }

    private interface Sending {
        void happens(String letter) throws Exception;
    }

    private static EmailTransport.Connection connection(Writing writing, Sending sending) {
        return new EmailTransport.Connection() {
            @Override
            public Mail write(Email letter) {
                writing.happens(letter.id()).run();
                return () -> {
                    try {
                        sending.happens(letter.id());
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    return letter.id();
                };
            }

            @Override
            public void close() {}
        };
    }
}
