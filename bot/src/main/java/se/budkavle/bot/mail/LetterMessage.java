package se.budkavle.bot.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * A mail with a given Message-ID in place of a generated one. A bounce names this Message-ID, which tells the bot which
 * email bounced.
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
