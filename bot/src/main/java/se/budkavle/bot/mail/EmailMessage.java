package se.budkavle.bot.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * A MIME message with a given Message-ID instead of a generated one. A bounce that contains this Message-ID identifies
 * the bounced email.
 */
class EmailMessage extends SMTPMessage {

    private final String messageId;

    EmailMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
