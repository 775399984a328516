package se.budkavle.bot.javacord;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Threads for what the session does beside listening: log in, tell the commands, look after the line. */
final class Chores {

    private static final Logger log = LoggerFactory.getLogger(Chores.class);
    private static final int THREADS = 2;

    private Chores() { }

    static ScheduledExecutorService start() {
        return Executors.newScheduledThreadPool(THREADS, work -> {
            var thread = new Thread(work, "discord-session");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** After the end there is nothing to do any more. */
    static void in(ScheduledExecutorService threads, Runnable chore) {
        try {
            threads.execute(chore);
        } catch (RejectedExecutionException over) {
            log.debug("The session has ended: a chore is left undone");
        }
    }
}
