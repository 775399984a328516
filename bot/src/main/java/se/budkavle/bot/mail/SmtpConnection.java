package se.budkavle.bot.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.budkavle.bot.delivery.Email;
import se.budkavle.bot.delivery.EmailTransport;

/**
 * Sends several emails over one SMTP connection. Connects for the first email, and reconnects if the connection breaks
 * between two emails.
 */
class SmtpConnection implements EmailTransport.Connection {

    private static final Logger log = LoggerFactory.getLogger(SmtpConnection.class);

    private final Session session;
    private final MailSettings settings;
    private final EmailWriter writer;
    private @Nullable TrackedTransport transport;

    SmtpConnection(Session session, MailSettings settings, EmailWriter writer) {
        this.session = session;
        this.settings = settings;
        this.writer = writer;
    }

    @Override
    public Mail write(Email email) {
        var message = writer.write(email);
        var messageId = messageId(message);
        var envelopeId = writer.envelopeId(email);
        return () -> {
            handOver(message, envelopeId);
            return messageId;
        };
    }

    private void handOver(SMTPMessage message, String envelopeId) {
        boolean kept = isOpen();
        var answer = attempt(message, envelopeId);
        if (kept && answer != null && answer.isOnlyTheConnection()) {
            answer = attempt(message, envelopeId);
        }
        if (answer != null) {
            throw answer.failure();
        }
    }

    private static String messageId(SMTPMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isOpen() {
        return transport != null && transport.isOpen();
    }

    @Override
    public void close() {
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException e) {
                log.debug("The mail server did not hear the end of the connection", e);
            }
            transport = null;
        }
    }

    /**
     * Connects to the mail server and logs in if the connection is not open yet. Returns null on success, otherwise the
     * server's response. The health check of the mail server calls this method too.
     */
    @Nullable
    SmtpAnswer connect() {
        if (isOpen()) {
            return null;
        }
        var made = new TrackedTransport(session);
        try {
            made.connect(
                    settings.host(),
                    settings.portOrUsual(),
                    settings.hasAccount() ? settings.username() : null,
                    settings.hasAccount() ? settings.password() : null);
            transport = made;
            return null;
        } catch (MessagingException e) {
            return made.answer(e);
        }
    }

    /**
     * Sends the email once, without a retry. Returns null if the server accepted the email, otherwise the server's
     * response.
     */
    private @Nullable SmtpAnswer attempt(SMTPMessage message, String envelopeId) {
        var refused = connect();
        if (refused != null) {
            return refused;
        }
        var open = Objects.requireNonNull(transport, "it connects or is refused");
        try {
            if (open.supportsExtension("DSN")) {
                // Sets the parameter ENVID. Mail servers repeat its value in bounces, even if a server on the route
                // changes the envelope sender.
                message.setMailExtension("ENVID=" + envelopeId);
            }
            open.sendMessage(message, message.getAllRecipients());
            return null;
        } catch (MessagingException e) {
            var answer = open.answer(e);
            if (answer.endsTheConnection()) {
                close();
            }
            return answer;
        }
    }
}
