package se.budkavle.bot.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Configuration properties of the mail server that sends emails; see config/application.yaml.
 *
 * @param host the host name of the server; empty if no emails are sent
 * @param port the port of the server; 0 for the default port of the encryption
 * @param username the user name for authentication; empty for no authentication
 * @param from the sender's address
 * @param envelopeSender the address for bounces, which may contain one * in place of the email's id; empty for the
 *     address in {@code from}
 * @param unsubscribeTo the address for unsubscribe emails; empty for none
 * @param connections the maximum number of open connections
 * @param perMinute the maximum number of bulk emails per minute; 0 for no limit
 * @param connectsWithin the timeout for connecting
 * @param answersWithin the timeout for each response of the server
 * @param largest the maximum size of an email
 * @param dkim the key for DKIM signatures; has no key file if the mail server itself signs the emails
 * @param localOnly true if the server forwards no emails, like the server of the sandbox (the local imitation of
 *     Discord); if true, links in emails may use HTTP instead of HTTPS
 */
@ConfigurationProperties("budkavle.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("0") int port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("starttls") Tls tls,
        @DefaultValue("") String from,
        @DefaultValue("") String envelopeSender,
        @DefaultValue("") String unsubscribeTo,
        @DefaultValue("2") int connections,
        @DefaultValue("120") int perMinute,
        @DefaultValue("PT10S") Duration connectsWithin,
        @DefaultValue("PT1M") Duration answersWithin,
        @DefaultValue("10MB") DataSize largest,
        @DefaultValue Dkim dkim,
        @DefaultValue("false") boolean localOnly) {

    /**
     * The encryption of a mail connection: STARTTLS after an unencrypted greeting, TLS from the first byte, or none.
     */
    enum Tls {
        STARTTLS(587),
        TLS(465),
        NONE(25);

        private final int usualPort;

        Tls(int usualPort) {
            this.usualPort = usualPort;
        }
    }

    /**
     * The DKIM key that signs emails for the domain of {@link MailSettings#from}.
     *
     * @param selector the name under which the DNS publishes the public key
     * @param keyFile the path of the private key in PEM format (PKCS #8); empty if the bot does not sign emails
     */
    record Dkim(
            @DefaultValue("") String selector,
            @DefaultValue("") String keyFile) {

        boolean isSet() {
            return !keyFile.isBlank();
        }
    }

    MailSettings {
        if (!host.isBlank() && from.isBlank()) {
            throw new IllegalArgumentException("budkavle.mail.host is set, so budkavle.mail.from must be set too");
        }
        from = address("from", from);
        unsubscribeTo = address("unsubscribe-to", unsubscribeTo);
        envelopeSender = address("envelope-sender", envelopeSender);
        if (envelopeSender.indexOf('*') != envelopeSender.lastIndexOf('*')) {
            throw new IllegalArgumentException("budkavle.mail.envelope-sender may hold one * at most");
        }
        if (!envelopeSender.isEmpty()
                && SmtpAddressEncoder.ascii(envelopeSender.replace("*", "0".repeat(EmailIdSigner.USUAL_LENGTH)))
                        .isEmpty()) {
            throw new IllegalArgumentException("budkavle.mail.envelope-sender leaves no room for a letter's id of "
                    + EmailIdSigner.USUAL_LENGTH + " letters before the @");
        }
        if (connections < 1) {
            throw new IllegalArgumentException("budkavle.mail.connections must be at least 1");
        }
        if (perMinute < 0) {
            throw new IllegalArgumentException("budkavle.mail.per-minute must not be below 0");
        }
        if (dkim.isSet() && dkim.selector().isBlank()) {
            throw new IllegalArgumentException(
                    "budkavle.mail.dkim.key-file is set, so budkavle.mail.dkim.selector must be set too");
        }
    }

    private static String address(String key, String set) {
        return set.isBlank()
                ? ""
                : SmtpAddressEncoder.ascii(set.strip())
                        .orElseThrow(
                                () -> new IllegalArgumentException("budkavle.mail." + key + " is no mail address"));
    }

    boolean isSet() {
        return !host.isBlank();
    }

    int portOrUsual() {
        return port > 0 ? port : tls.usualPort;
    }

    boolean hasAccount() {
        return !username.isBlank();
    }
}
