package se.budkavle.storage.answering;

/**
 * A thread that handles people's commands and button presses. On SQLite, interaction threads have a separate pool of
 * read connections. Users therefore need not wait while background jobs use all other connections.
 */
public final class InteractionThread extends Thread {

    /**
     * The maximum number of threads that handle people's interactions. The pool of read connections for these threads
     * contains one connection for each thread.
     */
    public static final int AT_MOST = 16;

    public InteractionThread(Runnable task, String name) {
        super(task, name);
        setDaemon(true);
    }

    /** Returns whether the current thread handles a person's command or button press. */
    public static boolean isCurrent() {
        return Thread.currentThread() instanceof InteractionThread;
    }
}
