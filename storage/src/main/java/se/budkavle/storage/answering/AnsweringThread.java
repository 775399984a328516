package se.budkavle.storage.answering;

/**
 * A thread that answers people. On SQLite, such threads read through connections of their own, so that nobody waits
 * while background jobs use all others.
 */
public final class AnsweringThread extends Thread {

    /** The number of these threads that can read at the same time. */
    public static final int AT_MOST = 16;

    public AnsweringThread(Runnable task, String name) {
        super(task, name);
        setDaemon(true);
    }

    /** Returns whether the current thread answers people. */
    public static boolean isCurrent() {
        return Thread.currentThread() instanceof AnsweringThread;
    }
}
