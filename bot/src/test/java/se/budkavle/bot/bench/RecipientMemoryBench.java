package se.budkavle.bot.bench;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.budkavle.bot.delivery.BatchBot;
import se.budkavle.bot.delivery.Email;
import se.budkavle.bot.delivery.EmailTransport;
import se.budkavle.storage.testing.Databases;
import se.budkavle.storage.testing.OpenStorage;

/**
 * Measures the memory that the bot needs to create and send a batch of emails, for 100,000 and for 1,000 recipients.
 * The memory is measured after garbage collections, and the maximum is reported.
 */
@Tag("bench")
class RecipientMemoryBench {

    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int COLLECTED = 10;

    @TempDir
    private Path folder;

    @Test
    void memoryUseIsMeasuredForFewAndForManyRecipients() {
        hold(FEW);
        long few = hold(FEW);
        long many = hold(MANY);
        System.out.printf(
                Locale.ROOT,
                "held while sending: %,d recipients %.1f MB, %,d recipients %.1f MB%n",
                FEW,
                few / 1e6,
                MANY,
                many / 1e6);
    }

    /** Returns the maximum memory use while the emails were sent, minus the memory use before, in bytes. */
    private long hold(int letters) {
        try (var storage = OpenStorage.on(Databases.sqlite(folder))) {
            var most = new AtomicLong();
            try (var bot = new BatchBot(storage.context(), new Measuring(letters / COLLECTED, most))) {
                long before = held();
                long start = System.nanoTime();
                var batch = bot.order(letters);
                System.out.printf(
                        Locale.ROOT, "%,d rows written in %.1f s%n", letters, (System.nanoTime() - start) / 1e9);
                while (!bot.isDone(batch)) {
                    bot.look();
                }
                return most.get() - before;
            }
        }
    }

    private static long held() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** A stub that accepts every email immediately, and measures the memory use ten times during a batch. */
    private static final class Measuring implements EmailTransport {

        private final int every;
        private final AtomicLong most;
        private final AtomicLong taken = new AtomicLong();

        Measuring(int every, AtomicLong most) {
            this.every = every;
            this.most = most;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public String send(Email letter) {
            if (taken.incrementAndGet() % every == 0) {
                most.accumulateAndGet(held(), Math::max);
            }
            return letter.id();
        }

        @Override
        public Connection open() {
            return new Connection() {
                @Override
                public Mail write(Email letter) {
                    return () -> Measuring.this.send(letter);
                }

                @Override
                public void close() {}
            };
        }
    }
}
