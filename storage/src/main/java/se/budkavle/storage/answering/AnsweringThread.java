package se.budkavle.storage.answering;

/**
 * A thread that handles people's commands and button presses. On SQLite, these threads have their own pool of reading
 * connections, so that nobody waits while background jobs use all other connections.
 */
public final class AnsweringThread extends Thread {

    /** The size of the thread pool for people's interactions, and of its pool of reading connections. */
    public static final int AT_MOST = 16;

    public AnsweringThread(Runnable task, String name) {
        super(task, name);
        setDaemon(true);
    }

    /** Returns whether the current thread handles a person's command or button press. */
    public static boolean isCurrent() {
        return Thread.currentThread() instanceof AnsweringThread;
    }
}
