package se.budkavle.bot.discord.wire;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.budkavle.bot.schedule.DaemonThreadFactory;

/**
 * Runs background tasks of the Discord session, such as connection checks, in a pool of daemon threads. After
 * {@link #close}, {@link #now} and {@link #in} ignore new tasks, and {@link #every} throws an exception.
 */
public final class BackgroundTasks implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(BackgroundTasks.class);
    private static final int THREADS = 2;

    private final ScheduledExecutorService threads =
            Executors.newScheduledThreadPool(THREADS, new DaemonThreadFactory("discord-session"));

    public void now(Runnable task) {
        in(0, task);
    }

    public void in(int seconds, Runnable task) {
        try {
            threads.schedule(() -> run(task), seconds, TimeUnit.SECONDS);
        } catch (RejectedExecutionException over) {
            log.debug("The session has ended: a background task is not run");
        }
    }

    public void every(int seconds, Runnable task) {
        threads.scheduleWithFixedDelay(() -> run(task), seconds, seconds, TimeUnit.SECONDS);
    }

    /**
     * Runs the task and logs any exception. Does not rethrow the exception, because the executor would cancel all later
     * runs of the task without logging anything.
     */
    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            log.error("A background task failed", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
