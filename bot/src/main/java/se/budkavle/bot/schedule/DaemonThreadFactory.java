package se.budkavle.bot.schedule;

import java.util.concurrent.ThreadFactory;

/**
 * Creates the threads of a thread pool. The threads are daemon threads, so that a pool that is still busy does not keep
 * the program from ending.
 */
public final class DaemonThreadFactory implements ThreadFactory {

    private final String name;

    /** @param name the name of every thread, as shown in the log */
    public DaemonThreadFactory(String name) {
        this.name = name;
    }

    @Override
    public Thread newThread(Runnable task) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
