package se.budkavle.bot.mail;

import jakarta.mail.Session;
import java.util.Optional;
import se.budkavle.bot.delivery.Email;
import se.budkavle.bot.delivery.EmailFailure;
import se.budkavle.bot.delivery.EmailTransport;

/** Sends emails through the association's mail server by SMTP. */
class SmtpCarrier implements EmailTransport {

    private final MailSettings settings;
    private final Session session;
    private final EmailWriter writer;

    SmtpCarrier(MailSettings settings, Session session, EmailWriter writer) {
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
    public Optional<EmailFailure> trouble() {
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
    public String send(Email email) {
        try (var connection = open()) {
            return connection.write(email).handOver();
        }
    }

    @Override
    public Connection open() {
        return new SmtpConnection(session, settings, writer);
    }
}
