package se.budkavle.bot.delivery;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.springframework.beans.factory.DisposableBean;

/**
 * Runs an action for several addressees in parallel threads and waits for all of them. A slow addressee delays no
 * other.
 */
class LaneExecutor implements DisposableBean {

    private final ExecutorService threads;

    /**
     * Creates the thread pool.
     *
     * @param name the name of its threads
     * @param atOnce the number of threads
     */
    LaneExecutor(String name, int atOnce) {
        threads = Executors.newFixedThreadPool(atOnce, task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Calls the action with each element in parallel, and returns when all calls have ended.
     *
     * @param action the action for one element; it must handle its own failures
     */
    void each(List<String> firsts, Consumer<String> action) {
        try {
            for (var lane : threads.invokeAll(firsts.stream()
                    .map(first -> Executors.callable(() -> action.accept(first)))
                    .toList())) {
                lane.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A delivery brought its thread down", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
