package se.budkavle.bot.mail;

import se.budkavle.bot.delivery.Letter;
import se.budkavle.bot.delivery.LetterCarrier;
import se.budkavle.bot.delivery.LetterFailure;

/**
 * The replacement for the SMTP client if no mail server is configured. Every email then waits in the queue until a
 * server is configured.
 */
class NoCarrier implements LetterCarrier {

    @Override
    public boolean isReady() {
        return false;
    }

    @Override
    public String send(Letter letter) {
        throw new LetterFailure(LetterFailure.Kind.LATER, "no mail server is set", null);
    }

    @Override
    public Connection open() {
        return new Connection() {
            @Override
            public Mail write(Letter letter) {
                return () -> NoCarrier.this.send(letter);
            }

            @Override
            public void close() {}
        };
    }
}
