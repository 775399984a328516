package se.budkavle.bot.mail;

import jakarta.mail.Session;
import jakarta.mail.util.StreamProvider;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;

/** Configures the Jakarta Mail sessions for sending by SMTP and reading by IMAP. */
final class MailSession {

    private final String protocol;
    private final Properties properties = new Properties();

    private MailSession(String protocol) {
        this.protocol = protocol;
    }

    /**
     * Returns a session for SMTP.
     *
     * @param trusted the socket factory that decides which TLS certificates are trusted; null for Java's default
     */
    static Session smtp(MailSettings settings, String domain, @Nullable SSLSocketFactory trusted) {
        return new MailSession("smtp")
                .set("host", settings.host())
                .set("port", settings.portOrUsual())
                .set("auth", settings.hasAccount())
                // The host name that the SMTP client sends to the mail server. Without this setting, Jakarta Mail would
                // look up the machine's host name in the DNS.
                .set("localhost", domain)
                .set("quitwait", false)
                // Asks mail servers to send only the email's headers in a bounce, because the bot has the email's text
                // in its database.
                .set("dsn.ret", "HDRS")
                .secured(settings.tls(), trusted)
                .waiting(settings.connectsWithin(), settings.answersWithin())
                .session();
    }

    static Session imap(MailboxSettings settings, MailSettings waiting, @Nullable SSLSocketFactory trusted) {
        return new MailSession("imap")
                .set("host", settings.host())
                .set("port", settings.portOrUsual())
                // Reads emails without marking them as read, so that an email for people stays unread until a person
                // opens it.
                .set("peek", true)
                .secured(settings.tls(), trusted)
                .waiting(waiting.connectsWithin(), waiting.answersWithin())
                .session();
    }

    private MailSession secured(MailSettings.Tls tls, @Nullable SSLSocketFactory trusted) {
        if (trusted != null) {
            properties.put("mail." + protocol + ".ssl.socketFactory", trusted);
        }
        return set("ssl.enable", tls == MailSettings.Tls.TLS)
                .set("starttls.enable", tls == MailSettings.Tls.STARTTLS)
                .set("starttls.required", tls == MailSettings.Tls.STARTTLS)
                .set("ssl.checkserveridentity", true);
    }

    private MailSession waiting(Duration connects, Duration answers) {
        return set("connectiontimeout", millis(connects))
                .set("timeout", millis(answers))
                .set("writetimeout", millis(answers));
    }

    private MailSession set(String name, Object value) {
        properties.setProperty("mail." + protocol + "." + name, String.valueOf(value));
        return this;
    }

    private Session session() {
        // Sets the class name of the stream provider, because Jakarta Mail otherwise searches all JAR files each time
        // it encodes a part of an email.
        System.getProperties().putIfAbsent(StreamProvider.class.getName(), MailStreamProvider.class.getName());
        return Session.getInstance(properties);
    }

    /** Returns the duration in milliseconds, but at least 1, because 0 means no timeout in Jakarta Mail. */
    private static long millis(Duration duration) {
        return Math.max(1, duration.toMillis());
    }
}
