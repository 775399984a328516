package se.budkavle.bot.delivery;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.springframework.beans.factory.DisposableBean;
import se.budkavle.bot.schedule.DaemonThreadFactory;

/**
 * A pool of daemon threads that send batches (mass mailings). Runs an action in parallel, once for each name in a list,
 * and waits until all runs have ended.
 */
class BatchThreads implements DisposableBean {

    private final ExecutorService threads;

    /**
     * @param name the name of every thread in the pool
     * @param atOnce the number of threads
     */
    BatchThreads(String name, int atOnce) {
        threads = Executors.newFixedThreadPool(atOnce, new DaemonThreadFactory(name));
    }

    /** @param action a function that is called with each name; it must catch its own exceptions */
    void each(List<String> names, Consumer<String> action) {
        try {
            for (var run : threads.invokeAll(names.stream()
                    .map(name -> Executors.callable(() -> action.accept(name)))
                    .toList())) {
                run.get();
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
