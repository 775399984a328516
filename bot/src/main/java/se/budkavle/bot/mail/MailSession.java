package se.budkavle.bot.mail;

import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/** What Jakarta Mail is told of the mail server. */
final class MailSession {

    private MailSession() { }

    /** @param trusted which certificates are trusted; null for those that Java trusts */
    static Session smtp(MailSettings settings, String domain, SSLSocketFactory trusted) {
        var properties = new Properties();
        set(properties, "host", settings.host());
        set(properties, "port", settings.portOrUsual());
        set(properties, "auth", settings.hasAccount());
        set(properties, "ssl.enable", settings.tls() == MailSettings.Tls.TLS);
        set(properties, "starttls.enable", settings.tls() == MailSettings.Tls.STARTTLS);
        set(properties, "starttls.required", settings.tls() == MailSettings.Tls.STARTTLS);
        set(properties, "ssl.checkserveridentity", true);
        set(properties, "connectiontimeout", millis(settings.connectsWithin()));
        set(properties, "timeout", millis(settings.answersWithin()));
        set(properties, "writetimeout", millis(settings.answersWithin()));
        // Without it the machine's name is asked of the DNS, and told to the server.
        set(properties, "localhost", domain);
        set(properties, "quitwait", false);
        // A bounce brings back the head only: the letter itself is known.
        set(properties, "dsn.ret", "HDRS");
        if (trusted != null) {
            properties.put("mail.smtp.ssl.socketFactory", trusted);
        }
        return Session.getInstance(properties);
    }

    private static void set(Properties properties, String name, Object value) {
        properties.setProperty("mail.smtp." + name, String.valueOf(value));
    }

    private static long millis(Duration duration) {
        return Math.max(1, duration.toMillis());
    }
}
