package se.budkavle.sandbox.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import se.budkavle.sandbox.workspace.CountedFault;
import se.budkavle.sandbox.workspace.InjectedFaults;
import se.budkavle.sandbox.workspace.Workspace;

/** Receives one mail by SMTP, and applies the injected faults, such as a refused recipient. */
final class MailTransaction implements MessageHandler {

    private final Workspace workspace;
    private final InjectedFaults faults;
    private final Socket socket;
    private final List<String> recipients = new ArrayList<>();
    private String from;

    MailTransaction(Workspace workspace, Socket socket) {
        this.workspace = workspace;
        this.faults = workspace.faults();
        this.socket = socket;
    }

    @Override
    public void from(String address) throws RejectException {
        delay();
        from = address;
    }

    @Override
    public void recipient(String address) throws RejectException {
        delay();
        if (takes(CountedFault.REFUSE_MAIL)) {
            throw new RejectException(550, "5.1.1 There is no such mailbox, on purpose");
        }
        if (takes(CountedFault.DELAY_MAIL)) {
            throw new RejectException(450, "4.2.0 Try again later, on purpose");
        }
        recipients.add(address);
    }

    @Override
    public @Nullable String data(InputStream data) throws RejectException, IOException {
        byte[] bytes = data.readAllBytes();
        delay();
        workspace.guarded(() -> recipients.forEach(to -> workspace.letters().receive(from, to, bytes)));
        if (takes(CountedFault.CUT_MAIL)) {
            socket.close();
            throw new DropConnectionException();
        }
        return null;
    }

    @Override
    public void done() {
        // Nothing to do, because each mail gets a new transaction object.
    }

    private boolean takes(CountedFault mishap) {
        return workspace.guarded(() -> faults.consume(mishap));
    }

    private void delay() throws RejectException {
        if (faults.mailGone()) {
            throw new DropConnectionException(421, "4.3.2 The mail server is down on purpose");
        }
        try {
            Thread.sleep(faults.mailLatencyMillis());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new DropConnectionException(421, "4.3.2 The sandbox ends");
        }
    }
}
