package se.budkavle.bot.mail;

import jakarta.mail.Session;
import jakarta.mail.util.StreamProvider;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;

/** Builds the Jakarta Mail sessions for a mail server. */
final class MailSession {

    private final String protocol;
    private final Properties properties = new Properties();

    private MailSession(String protocol) {
        this.protocol = protocol;
    }

    /** @param trusted the socket factory that decides which certificates are trusted; null for Java's default */
    static Session smtp(MailSettings settings, String domain, @Nullable SSLSocketFactory trusted) {
        return new MailSession("smtp")
                .set("host", settings.host())
                .set("port", settings.portOrUsual())
                .set("auth", settings.hasAccount())
                // Set because Jakarta Mail would otherwise look up the machine's name in the DNS and send it to the
                // server.
                .set("localhost", domain)
                .set("quitwait", false)
                // A bounce returns only the headers, because the letter's text is stored here.
                .set("dsn.ret", "HDRS")
                .secured(settings.tls(), trusted)
                .waiting(settings.connectsWithin(), settings.answersWithin())
                .session();
    }

    static Session imap(MailboxSettings settings, MailSettings waiting, @Nullable SSLSocketFactory trusted) {
        return new MailSession("imap")
                .set("host", settings.host())
                .set("port", settings.portOrUsual())
                // Reading a mail does not mark it as read, so that mail for people stays unread until they open it.
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
        // Without its name, Jakarta Mail searches all jars for this class each time it encodes a part of a letter.
        System.getProperties().putIfAbsent(StreamProvider.class.getName(), MailStreamProvider.class.getName());
        return Session.getInstance(properties);
    }

    /** At least 1, because Jakarta Mail takes 0 for no timeout. */
    private static long millis(Duration duration) {
        return Math.max(1, duration.toMillis());
    }
}
