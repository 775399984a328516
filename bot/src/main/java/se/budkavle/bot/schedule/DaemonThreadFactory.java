package se.budkavle.bot.schedule;

import java.util.concurrent.ThreadFactory;

/**
 * Creates the threads of a thread pool as daemon threads, so that the program can end while these threads still run.
 */
public final class DaemonThreadFactory implements ThreadFactory {

    private final String name;

    /**
     * Creates a factory for threads with the given name.
     *
     * @param name the name of every thread, as shown in the log
     */
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
