package se.budkavle.bot.mail;

import se.budkavle.bot.delivery.Email;
import se.budkavle.bot.delivery.EmailFailure;
import se.budkavle.bot.delivery.EmailTransport;

/**
 * Replaces the SMTP client if no mail server is configured. All emails then wait in the queue until a mail server is
 * configured.
 */
class DisabledMailCarrier implements EmailTransport {

    @Override
    public boolean isReady() {
        return false;
    }

    @Override
    public String send(Email email) {
        throw new EmailFailure(EmailFailure.Kind.LATER, "no mail server is set", null);
    }

    @Override
    public Connection open() {
        return new Connection() {
            @Override
            public Mail write(Email email) {
                return () -> DisabledMailCarrier.this.send(email);
            }

            @Override
            public void close() {}
        };
    }
}
