package se.budkavle.bot.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * A mail that keeps its given Message-ID instead of a generated one. A bounce is matched to the recipient by that id.
 */
class LetterMessage extends SMTPMessage {

    private final String messageId;

    LetterMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
