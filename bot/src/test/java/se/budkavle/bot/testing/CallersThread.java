package se.budkavle.bot.testing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Runs each task on the caller's thread before the call returns. If a running task hands over another task, that task
 * runs right after it.
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
