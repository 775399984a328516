package se.budkavle.bot.mail;

import jakarta.mail.Session;
import java.util.Optional;
import se.budkavle.bot.delivery.Letter;
import se.budkavle.bot.delivery.LetterCarrier;
import se.budkavle.bot.delivery.LetterFailure;

/** Sends emails through the association's mail server by SMTP. */
class SmtpCarrier implements LetterCarrier {

    private final MailSettings settings;
    private final Session session;
    private final LetterWriter writer;

    SmtpCarrier(MailSettings settings, Session session, LetterWriter writer) {
        this.settings = settings;
        this.session = session;
        this.writer = writer;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public boolean isLocalOnly() {
        return settings.localOnly();
    }

    @Override
    public Optional<LetterFailure> trouble() {
        try (var connection = new SmtpConnection(session, settings, writer)) {
            return Optional.ofNullable(connection.connect()).map(SmtpAnswer::failure);
        }
    }

    @Override
    public int connections() {
        return settings.connections();
    }

    @Override
    public int perMinute() {
        return settings.perMinute();
    }

    @Override
    public String send(Letter letter) {
        try (var connection = open()) {
            return connection.write(letter).handOver();
        }
    }

    @Override
    public Connection open() {
        return new SmtpConnection(session, settings, writer);
    }
}
