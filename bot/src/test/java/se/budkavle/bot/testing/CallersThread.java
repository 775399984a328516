package se.budkavle.bot.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * An executor for tests that runs each task on the caller's thread before the call returns. A task that is submitted by
 * a running task runs after that task.
 */
public final class CallersThread implements Executor {

    private static final ThreadLocal<Deque<Runnable>> WAITING = new ThreadLocal<>();

    @Override
    public void execute(Runnable task) {
        var others = WAITING.get();
        if (others != null) {
            others.add(task);
            return;
        }
        var tasks = new ArrayDeque<>(List.of(task));
        WAITING.set(tasks);
        try {
            while (!tasks.isEmpty()) {
                tasks.remove().run();
            }
        } finally {
            WAITING.remove();
        }
    }
}
