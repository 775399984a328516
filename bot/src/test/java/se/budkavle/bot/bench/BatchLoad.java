package se.budkavle.bot.bench;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ApplicationContext;
import se.budkavle.bot.delivery.BatchBot;
import se.budkavle.bot.delivery.Email;
import se.budkavle.bot.delivery.EmailTransport;

/** Sends a batch of emails in a separate thread as background load, which a benchmark switches on and off. */
final class BatchLoad implements AutoCloseable {

    private static final int MORE_THAN_ENOUGH = 20_000;
    private static final int TICK_MILLIS = 1_000;

    private final AtomicInteger sent = new AtomicInteger();
    private final BatchBot bot;
    private final Thread thread;
    private volatile boolean sends;
    private volatile boolean ended;

    BatchLoad(ApplicationContext storage, EmailTransport letters) {
        bot = new BatchBot(storage, new Counting(letters));
        thread = new Thread(this::run, "batch load");
        thread.setDaemon(true);
        thread.start();
    }

    void sends(boolean whether) {
        sends = whether;
    }

    int sent() {
        return sent.get();
    }

    /** Blocks while the load is switched off, so that a batch that is already being sent pauses. */
    private void awaitTurn() {
        while (!sends && !ended) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private void run() {
        bot.order(MORE_THAN_ENOUGH);
        try {
            while (!ended) {
                if (sends) {
                    bot.look();
                }
                Thread.sleep(sends ? TICK_MILLIS : 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended = true;
        sends = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        bot.close();
    }

    /** Counts the sent emails, and holds each email back while the load is switched off. */
    private final class Counting implements EmailTransport {

        private final EmailTransport letters;

        Counting(EmailTransport letters) {
            this.letters = letters;
        }

        @Override
        public boolean isReady() {
            return letters.isReady();
        }

        @Override
        public int connections() {
            return letters.connections();
        }

        @Override
        public int perMinute() {
            return letters.perMinute();
        }

        @Override
        public String send(Email letter) {
            throw new UnsupportedOperationException("Batches keep a connection");
        }

        @Override
        public Connection open() {
            var connection = letters.open();
            return new Connection() {
                @Override
                public Mail write(Email letter) {
                    awaitTurn();
                    var mail = connection.write(letter);
                    return () -> {
                        sent.incrementAndGet();
                        return mail.handOver();
                    };
                }

                @Override
                public void close() {
                    connection.close();
                }
            };
        }
    }
}
