package se.budkavle.bot.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Runs several actions concurrently, each in its own thread, to test race conditions. */
public final class ConcurrentActions {

    private ConcurrentActions() {}

    /** Runs the actions concurrently and returns the bot's replies in the order of the actions. */
    public static List<BotReply> all(List<Supplier<BotReply>> done) throws Exception {
        return each(done);
    }

    /** Runs the actions concurrently and returns the texts that they return, in the order of the actions. */
    public static List<String> read(List<Supplier<String>> done) throws Exception {
        return each(done);
    }

    private static <T> List<T> each(List<Supplier<T>> done) throws Exception {
        var together = new CyclicBarrier(done.size());
        var threads = Executors.newFixedThreadPool(done.size());
        try {
            var uses = done.stream()
                    .<Callable<T>>map(use -> () -> {
                        together.await();
                        return use.get();
                    })
                    .toList();
            var heard = new ArrayList<T>();
            for (var one : threads.invokeAll(uses)) {
                heard.add(one.get());
            }
            return heard;
        } finally {
            threads.shutdownNow();
        }
    }
}
