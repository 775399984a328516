package se.budkavle.bot.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP connection that records the current stage of sending an email and the server's response in that stage, for
 * error reports.
 */
class TrackedTransport extends SMTPTransport {

    private SmtpStage stage = SmtpStage.CONNECT;
    private int code;
    private @Nullable String line;
    private boolean open;

    TrackedTransport(Session session) {
        super(session, null);
    }

    @Override
    public synchronized void sendMessage(Message message, Address[] addresses) throws MessagingException {
        enter(SmtpStage.SENDER);
        super.sendMessage(message, addresses);
    }

    SmtpAnswer answer(MessagingException e) {
        return SmtpAnswer.of(stage, code, line, e);
    }

    /**
     * Returns whether the connection is open, without sending a command to the server. The connection is also closed if
     * the mail library could not reset it after a refused email.
     */
    boolean isOpen() {
        return open;
    }

    @Override
    protected synchronized void setConnected(boolean connected) {
        open = connected;
        super.setConnected(connected);
    }

    @Override
    protected void rcptTo() throws MessagingException {
        enter(SmtpStage.RECIPIENT);
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        enter(SmtpStage.DATA);
        return super.data();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        enter(SmtpStage.HANDED_OVER);
        super.finishData();
    }

    /**
     * Reads the server's response, and records only the first response of each stage. Later responses in the same stage
     * belong to the reset of the connection after a refused email. While the connection is being opened, records the
     * latest response.
     */
    @Override
    protected int readServerResponse() throws MessagingException {
        int answered = super.readServerResponse();
        if (code == 0 || stage == SmtpStage.CONNECT) {
            code = answered;
            line = getLastServerResponse();
        }
        return answered;
    }

    private void enter(SmtpStage next) {
        stage = next;
        code = 0;
        line = null;
    }
}
