package se.budkavle.bot.mail;

import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/** What Jakarta Mail is told of a mail server. */
final class MailSession {

    private final String protocol;
    private final Properties properties = new Properties();

    private MailSession(String protocol) {
        this.protocol = protocol;
    }

    /** @param trusted which certificates are trusted; null for those that Java trusts */
    static Session smtp(MailSettings settings, String domain, SSLSocketFactory trusted) {
        return new MailSession("smtp").set("host", settings.host()).set("port", settings.portOrUsual())
                .set("auth", settings.hasAccount())
                // Without it the machine's name is asked of the DNS, and told to the server.
                .set("localhost", domain)
                .set("quitwait", false)
                // A bounce brings back the head only: the letter itself is known.
                .set("dsn.ret", "HDRS")
                .secured(settings.tls(), trusted).waiting(settings.connectsWithin(), settings.answersWithin()).session();
    }

    static Session imap(MailboxSettings settings, MailSettings waiting, SSLSocketFactory trusted) {
        return new MailSession("imap").set("host", settings.host()).set("port", settings.portOrUsual())
                // What people are to read stays unread until they do.
                .set("peek", true)
                .secured(settings.tls(), trusted).waiting(waiting.connectsWithin(), waiting.answersWithin()).session();
    }

    private MailSession secured(MailSettings.Tls tls, SSLSocketFactory trusted) {
        if (trusted != null) {
            properties.put("mail." + protocol + ".ssl.socketFactory", trusted);
        }
        return set("ssl.enable", tls == MailSettings.Tls.TLS).set("starttls.enable", tls == MailSettings.Tls.STARTTLS)
                .set("starttls.required", tls == MailSettings.Tls.STARTTLS).set("ssl.checkserveridentity", true);
    }

    private MailSession waiting(Duration connects, Duration answers) {
        return set("connectiontimeout", millis(connects)).set("timeout", millis(answers)).set("writetimeout", millis(answers));
    }

    private MailSession set(String name, Object value) {
        properties.setProperty("mail." + protocol + "." + name, String.valueOf(value));
        return this;
    }

    private Session session() {
        return Session.getInstance(properties);
    }

    /** 0 would mean without end. */
    private static long millis(Duration duration) {
        return Math.max(1, duration.toMillis());
    }
}
