package se.budkavle.bot.discord.wire;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.budkavle.bot.chat.FatalErrorRethrower;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.schedule.DaemonThreadFactory;
import se.budkavle.storage.NewId;
import se.budkavle.storage.answering.InteractionThread;

/**
 * Runs the handlers of interactions in a thread pool, and answers each interaction within Discord's limit of three
 * seconds.
 *
 * <p>If a handler ends within a second, its reply is the first response. If a handler is slower, a timer first sends an
 * acknowledgement, and the reply follows later.
 */
public class InteractionExecutor implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(InteractionExecutor.class);
    private static final int THREADS = InteractionThread.AT_MOST;
    /**
     * The maximum number of interactions that wait for a thread. Further interactions are refused immediately, because
     * they would otherwise wait for minutes.
     */
    static final int WAITING = 1_000;

    private static final int MOMENT_SECONDS = 2;

    private final Predicate<String> taking;
    /**
     * The executor that claims (reserves) interactions. The executor has only one thread, because all claims use one
     * database session.
     */
    private final ExecutorService takers = Executors.newSingleThreadExecutor(new DaemonThreadFactory("discord-taking"));

    private final ThreadPoolExecutor workers;
    private final ScheduledThreadPoolExecutor timer;
    private final Duration direct;
    private final Duration completing;

    /**
     * Creates the thread pool and the timer.
     *
     * @param taking a function that claims (reserves) the interaction with the given id; returns false if the claim
     *     fails, for example because another instance of the bot has claimed the interaction
     * @param direct how long a handler may run before an acknowledgement is sent
     * @param completing how long the search for autocomplete suggestions may run before an empty list is sent
     */
    public InteractionExecutor(Predicate<String> taking, Duration direct, Duration completing) {
        this.taking = taking;
        this.direct = direct;
        this.completing = completing;
        workers = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING),
                task -> new InteractionThread(task, "discord-work"));
        workers.allowCoreThreadTimeOut(true);
        timer = new ScheduledThreadPoolExecutor(1, new DaemonThreadFactory("discord-timer"));
        timer.setRemoveOnCancelPolicy(true);
    }

    /**
     * Claims (reserves) the interaction, runs its handler and sends the reply. Does nothing if the bot is stopping, or
     * if another instance of the bot handles the interaction.
     */
    public void answer(PendingInteraction interaction, Supplier<Reply> work) {
        long received = System.nanoTime();
        try {
            takers.execute(() -> {
                if (taking.test(interaction.id())) {
                    answerTaken(interaction, work, Duration.ofNanos(System.nanoTime() - received));
                } else {
                    log.info("Interaction {} is not handled by this instance", interaction.id());
                }
            });
        } catch (RejectedExecutionException over) {
            log.debug("The bot stops: interaction {} is not handled", interaction.id());
        }
    }

    private void answerTaken(PendingInteraction interaction, Supplier<Reply> work, Duration waited) {
        var answered = new AtomicBoolean();
        var late = timer.schedule(
                () -> {
                    if (!answered.getAndSet(true)) {
                        interaction.acknowledge();
                    }
                },
                direct.minus(waited).toMillis(),
                TimeUnit.MILLISECONDS);
        Consumer<Reply> deliver = reply -> {
            var directly = ready(interaction, interaction::directly, reply);
            if (!answered.getAndSet(true)) {
                late.cancel(false);
                directly.run();
            } else {
                ready(interaction, interaction::later, reply).run();
            }
        };
        try {
            workers.execute(() -> deliver.accept(replied(interaction, work)));
        } catch (RejectedExecutionException full) {
            log.error(
                    "Interaction {} was turned away: {} wait already",
                    interaction.id(),
                    workers.getQueue().size());
            deliver.accept(Reply.of("chat.busy"));
        }
    }

    /**
     * Searches for autocomplete suggestions in the thread pool and sends them. Sends an empty list if the search throws
     * an exception or times out.
     */
    public <T> void complete(Supplier<List<T>> work, Consumer<List<T>> answer) {
        var answered = new AtomicBoolean();
        Consumer<List<T>> once = found -> {
            if (!answered.getAndSet(true)) {
                answer.accept(found);
            }
        };
        var late = timer.schedule(() -> once.accept(List.of()), completing.toMillis(), TimeUnit.MILLISECONDS);
        try {
            workers.execute(() -> {
                try {
                    once.accept(work.get());
                } catch (RuntimeException | Error e) {
                    log.error("Suggestions failed", e);
                    once.accept(List.of());
                    FatalErrorRethrower.rethrow(e);
                }
                late.cancel(false);
            });
        } catch (RejectedExecutionException full) {
            once.accept(List.of());
        }
    }

    /**
     * Runs the handler of an interaction and returns its reply. If the handler throws an exception, logs the exception
     * and returns an error message with an incident number.
     */
    private static Reply replied(PendingInteraction interaction, Supplier<Reply> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            FatalErrorRethrower.rethrow(e);
            var incident = NewId.next();
            log.error("Incident {}: interaction {} failed", incident, interaction.id(), e);
            return Reply.of("chat.incident", incident);
        }
    }

    /**
     * Renders the reply and returns the task that sends it to Discord. If rendering fails, renders an error message
     * with an incident number instead.
     */
    private static Runnable ready(PendingInteraction interaction, Function<Reply, Runnable> rendering, Reply reply) {
        try {
            return rendering.apply(reply);
        } catch (RuntimeException | Error e) {
            FatalErrorRethrower.rethrow(e);
            var incident = NewId.next();
            log.error("Incident {}: the reply to interaction {} cannot be shown", incident, interaction.id(), e);
            return rendering.apply(Reply.of("chat.incident", incident));
        }
    }

    /**
     * Shuts down the thread pool. Interrupts handlers that are still running after two seconds, for example because
     * they wait for a rate limit.
     */
    @Override
    public void close() {
        takers.shutdownNow();
        timer.shutdownNow();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(MOMENT_SECONDS, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
