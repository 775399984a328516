package se.budkavle.bot.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.Reply;
import se.budkavle.storage.answering.InteractionThread;

class InteractionExecutorTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final InteractionExecutor executor = new InteractionExecutor(any -> true, LONG, LONG);

    @AfterEach
    void close() {
        executor.close();
    }

    @Test
    void everyExceptionOrJavaErrorIsAnsweredAsAnIncident() throws Exception {
        assertThat(answered(new IllegalStateException("unreadable"))).isEqualTo("chat.incident");
        assertThat(answered(new NoClassDefFoundError("gone"))).isEqualTo("chat.incident");
        assertThat(answered(new StackOverflowError("deep"))).isEqualTo("chat.incident");
    }

    @Test
    void aJavaErrorDuringTheRenderingOfAReplyIsAnsweredAsAnIncident() throws Exception {
        var shown = new CompletableFuture<String>();
        executor.answer(
                interaction(reply -> {
                    if (key(reply).equals("test.deep")) {
                        throw new StackOverflowError("deep");
                    }
                    return () -> shown.complete(key(reply));
                }),
                () -> Reply.of("test.deep"));
        assertThat(shown.get(1, TimeUnit.MINUTES)).isEqualTo("chat.incident");
    }

    @Test
    void anInteractionClaimedByAnotherInstanceIsIgnored() throws Exception {
        var taken = ConcurrentHashMap.<String>newKeySet();
        try (var two = new InteractionExecutor(taken::add, Duration.ZERO, LONG)) {
            var handled = new AtomicInteger();
            var answered = new LinkedBlockingQueue<String>();
            for (var id : List.of("1", "1", "2")) {
                two.answer(interaction(id, reply -> () -> answered.add(id)), () -> {
                    handled.incrementAndGet();
                    return Reply.of("test.done");
                });
            }
            assertThat(List.of(answered.take(), answered.take())).containsExactlyInAnyOrder("1", "2");
            assertThat(handled).hasValue(2);
            assertThat(answered).isEmpty();
        }
    }

    @Test
    void whileTooManyInteractionsWaitANewInteractionIsAnsweredAsBusy() throws Exception {
        var released = new CountDownLatch(1);
        var answered = new LinkedBlockingQueue<String>();
        int taken = InteractionThread.AT_MOST + InteractionExecutor.WAITING;
        for (int i = 0; i < taken + 1; i++) {
            executor.answer(interaction(reply -> () -> answered.add(key(reply))), () -> {
                awaitRelease(released);
                return Reply.of("test.done");
            });
        }
        assertThat(answered.poll(1, TimeUnit.MINUTES)).isEqualTo("chat.busy");
        released.countDown();
        for (int i = 0; i < taken; i++) {
            assertThat(answered.poll(1, TimeUnit.MINUTES)).isEqualTo("test.done");
        }
        assertThat(answered).isEmpty();
    }

    @Test
    void interactionsAreHandledByThreadsWithReservedDatabaseConnections() throws Exception {
        var own = new CompletableFuture<Boolean>();
        executor.answer(interaction(reply -> () -> {}), () -> {
            own.complete(InteractionThread.isCurrent());
            return Reply.of("test.done");
        });
        assertThat(own.get(1, TimeUnit.MINUTES)).isTrue();
    }

    private static void awaitRelease(CountDownLatch released) {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void autocompleteReturnsNoSuggestionsAfterAJavaError() throws Exception {
        var found = new CompletableFuture<List<String>>();
        executor.complete(
                () -> {
                    throw new NoClassDefFoundError("gone");
                },
                found::complete);
        assertThat(found.get(30, TimeUnit.SECONDS)).isEmpty();
    }

    private String answered(Throwable failure) throws Exception {
        var shown = new CompletableFuture<String>();
        executor.answer(interaction(reply -> () -> shown.complete(key(reply))), () -> {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        });
        return shown.get(1, TimeUnit.MINUTES);
    }

    private static String key(Reply reply) {
        return reply.page().lines().get(0).key();
    }

    private static PendingInteraction interaction(Function<Reply, Runnable> rendering) {
        return interaction("1", rendering);
    }

    private static PendingInteraction interaction(String id, Function<Reply, Runnable> rendering) {
        return new PendingInteraction() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public Runnable directly(Reply reply) {
                return rendering.apply(reply);
            }

            @Override
            public void acknowledge() {}

            @Override
            public Runnable later(Reply reply) {
                return rendering.apply(reply);
            }
        };
    }
}
