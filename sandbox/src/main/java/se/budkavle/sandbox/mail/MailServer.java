package se.budkavle.sandbox.mail;

import java.net.InetAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;
import se.budkavle.sandbox.workspace.Workspace;

/**
 * The SMTP server of the imitated Discord, for tests and trials. The server accepts mail on the loopback address
 * without a log-in, and never forwards mail.
 */
public final class MailServer {

    private static final int LARGEST = 25 << 20;

    private final Workspace workspace;
    private final ExecutorService threads = Executors.newCachedThreadPool(MailServer::thread);
    private final SMTPServer server;

    public MailServer(Workspace workspace) {
        this.workspace = workspace;
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .softwareName("sandbox")
                .executorService(threads)
                .insertReceivedHeaders(false)
                .maxMessageSize(LARGEST)
                .sessionHandler(new WhileItIsUp())
                .messageHandlerFactory(this::handler)
                .build();
    }

    public void start() {
        server.start();
    }

    public int port() {
        return server.getPortAllocated();
    }

    public void stop() {
        // Interrupts the mail threads first, because they may be sleeping during an injected delay. Without the
        // interrupt, stopping the server would wait until the delay is over.
        threads.shutdownNow();
        if (server.isRunning()) {
            server.stop();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "sandbox-mail");
        thread.setDaemon(true);
        return thread;
    }

    private MailTransaction handler(MessageContext context) {
        return new MailTransaction(workspace, ((Session) context).getSocket());
    }

    /** Accepts SMTP sessions, but rejects every session while the fault "mail server down" is injected. */
    private final class WhileItIsUp implements SessionHandler {

        @Override
        public SessionAcceptance accept(Session session) {
            return workspace.faults().mailGone()
                    ? SessionAcceptance.failure(421, "4.3.2 The mail server is down on purpose")
                    : SessionAcceptance.success();
        }

        @Override
        public void onSessionEnd(Session session) {
            // Nothing to do, because no state is stored per SMTP session.
        }
    }
}
