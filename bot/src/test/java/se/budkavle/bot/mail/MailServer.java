package se.budkavle.bot.mail;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.helper.BasicMessageListener;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;

/** An SMTP server for tests on the loopback address. Stores the bytes and the envelope of each received email. */
final class MailServer implements AutoCloseable {

    record Received(String envelopeFrom, String to, byte[] bytes) {}

    final List<Received> received = new CopyOnWriteArrayList<>();
    final AtomicInteger connections = new AtomicInteger();
    private final SMTPServer server;

    private MailServer(UnaryOperator<SMTPServer.Builder> as) {
        BasicMessageListener keeps = (context, from, to, bytes) -> received.add(new Received(from, to, bytes));
        server = as.apply(SMTPServer.port(0)
                        .hostName("localhost")
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .insertReceivedHeaders(false)
                        .sessionHandler(counting())
                        .messageHandler(keeps))
                .build();
        server.start();
    }

    static MailServer plain() {
        return new MailServer(builder -> builder);
    }

    /** Returns a server that requires STARTTLS and a log-in with this account. */
    static MailServer withStartTls(SSLContext context, String username, String password) {
        return new MailServer(builder -> builder.startTlsSocketFactory(context)
                .requireTLS()
                .requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((name, secret, session) -> {
                    if (!name.equals(username) || !secret.equals(password)) {
                        throw new LoginFailedException();
                    }
                })));
    }

    /** Returns a server that uses TLS from the start of the connection, without STARTTLS. */
    static MailServer withTls(SSLContext context) {
        return new MailServer(builder -> builder.serverSocketFactory(context));
    }

    int port() {
        return server.getPortAllocated();
    }

    Received only() {
        if (received.size() != 1) {
            throw new AssertionError(received.size() + " letters were received");
        }
        return received.get(0);
    }

    @Override
    public void close() {
        server.stop();
    }

    private SessionHandler counting() {
        return new SessionHandler() {
            @Override
            public SessionAcceptance accept(Session session) {
                connections.incrementAndGet();
                return SessionAcceptance.success();
            }

            @Override
            public void onSessionEnd(Session session) {}
        };
    }
}
