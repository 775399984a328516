package se.budkavle.bot.delivery;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Shares one mail server connection between several threads (lanes). While one thread sends an email, another thread
 * builds the next email or stores results.
 */
final class SharedMailConnection implements EmailTransport.Connection {

    private final EmailTransport.Connection connection;
    private final Lock sending = new ReentrantLock(true);

    SharedMailConnection(EmailTransport.Connection connection) {
        this.connection = connection;
    }

    @Override
    public Mail write(Email email) {
        var mail = connection.write(email);
        return () -> {
            sending.lock();
            try {
                return mail.handOver();
            } finally {
                sending.unlock();
            }
        };
    }

    @Override
    public void close() {
        connection.close();
    }
}
