package se.budkavle.bot.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The mail server that sends letters; see config/application.yaml.
 *
 * @param host empty: no mail is sent
 * @param port 0: the default port for the kind of TLS
 * @param username empty: no log-in
 * @param from the sender's address of the letters
 * @param envelopeSender the address for bounces, with * for the letter's id; empty: the same as from
 * @param unsubscribeTo the mailbox for unsubscribe mails; empty: none
 * @param connections how many connections may be open at the same time
 * @param perMinute the most letters of batches a minute; 0: no limit
 * @param connectsWithin the time limit for connecting
 * @param answersWithin the time limit for each answer of the server
 * @param largest the largest letter that is sent
 * @param dkim the DKIM signature; without a key file when the mail server signs
 * @param localOnly whether the mail server forwards nothing, like the sandbox's; links then need no HTTPS
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

    /** The encryption of the connection: STARTTLS after a plain greeting, TLS from the first byte, or none. */
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
     * The DKIM key that signs letters for the domain of {@link MailSettings#from}.
     *
     * @param selector the name under which the DNS has the public key
     * @param keyFile the file with the private key in PEM (PKCS #8); empty: letters are not signed here
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
                && SmtpAddressEncoder.ascii(envelopeSender.replace("*", "0".repeat(LetterIdSigner.USUAL_LENGTH)))
                        .isEmpty()) {
            throw new IllegalArgumentException("budkavle.mail.envelope-sender leaves no room for a letter's id of "
                    + LetterIdSigner.USUAL_LENGTH + " letters before the @");
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
