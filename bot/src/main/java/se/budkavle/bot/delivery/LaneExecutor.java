package se.budkavle.bot.delivery;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends or edits queued messages in several lanes, one lane for each addressee. The messages of one lane are processed
 * in order, and different lanes run in parallel. The methods return without waiting for the messages.
 *
 * <p>A lane releases its thread after each message, so that no lane waits long when there are more lanes than threads.
 * At shutdown, the executor waits at most ten seconds for the messages in progress.
 */
class LaneExecutor implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LaneExecutor.class);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Executor threads;
    private final Set<String> inProgress = new HashSet<>();
    private boolean running = true;

    LaneExecutor(Executor threads) {
        this.threads = threads;
    }

    /**
     * Starts processing the queued messages of this lane, that is, of one addressee. Does nothing if the lane's
     * messages are already being processed or the bot is stopping.
     *
     * @param first the id of the lane's first message
     * @param work a function that processes the message with the given id and returns the id of the lane's next
     *     message, or empty if there is none; the function must catch its own exceptions
     */
    void start(String lane, String first, Function<String, Optional<String>> work) {
        synchronized (this) {
            if (!running || !inProgress.add(lane)) {
                return;
            }
        }
        queue(lane, first, work);
    }

    private void queue(String lane, String item, Function<String, Optional<String>> work) {
        threads.execute(() -> {
            Optional<String> next = Optional.empty();
            try {
                next = isRunning() ? work.apply(item) : Optional.empty();
            } finally {
                next.ifPresentOrElse(id -> queue(lane, id, work), () -> end(lane));
            }
        });
    }

    private synchronized void end(String lane) {
        inProgress.remove(lane);
        notifyAll();
    }

    @Override
    public synchronized void start() {
        running = true;
    }

    @Override
    public synchronized void stop() {
        running = false;
        long end = System.nanoTime() + PATIENCE_NANOS;
        try {
            while (!inProgress.isEmpty()) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    log.warn("{} deliveries have not come to an end; they are left to themselves", inProgress.size());
                    return;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }
}
