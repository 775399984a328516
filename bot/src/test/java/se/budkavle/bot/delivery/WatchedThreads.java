package se.budkavle.bot.delivery;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A thread pool for tests. A test can wait until the pool has finished all tasks. */
final class WatchedThreads implements Executor, AutoCloseable {

    private final ExecutorService threads;
    private int tasks;

    WatchedThreads(int number) {
        threads = Executors.newFixedThreadPool(number);
    }

    @Override
    public synchronized void execute(Runnable task) {
        tasks++;
        threads.execute(() -> {
            try {
                task.run();
            } finally {
                oneLess();
            }
        });
    }

    private synchronized void oneLess() {
        tasks--;
        notifyAll();
    }

    synchronized void awaitIdle() {
        try {
            while (tasks > 0) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
