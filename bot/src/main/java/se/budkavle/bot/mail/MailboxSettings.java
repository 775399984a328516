package se.budkavle.bot.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configuration properties of the IMAP mailbox that receives bounces and unsubscribe emails; see
 * config/application.yaml.
 *
 * @param host the host name of the server; empty if no mailbox is read
 * @param port the port of the server; 0 for the default port of the encryption
 * @param inbox the folder that receives emails
 * @param folder the folder for processed emails
 * @param every the interval between two runs of the routine
 * @param atOnce the maximum number of new emails that one run reads
 */
@ConfigurationProperties("budkavle.mail.bounces")
record MailboxSettings(
        @DefaultValue("") String host,
        @DefaultValue("0") int port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("tls") MailSettings.Tls tls,
        @DefaultValue("INBOX") String inbox,
        @DefaultValue("Budkavle") String folder,
        @DefaultValue("PT5M") Duration every,
        @DefaultValue("200") int atOnce) {

    private static final int TLS_PORT = 993;
    private static final int USUAL_PORT = 143;

    MailboxSettings {
        if (atOnce < 1) {
            throw new IllegalArgumentException("budkavle.mail.bounces.at-once must be at least 1");
        }
    }

    boolean isSet() {
        return !host.isBlank();
    }

    int portOrUsual() {
        return port > 0 ? port : tls == MailSettings.Tls.TLS ? TLS_PORT : USUAL_PORT;
    }
}
