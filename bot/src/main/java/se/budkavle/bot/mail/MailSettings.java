package se.budkavle.bot.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The mail server that letters are handed to; see config/application.yaml.
 *
 * @param host           empty: there is no mail
 * @param port           0: the usual one for the kind of TLS
 * @param username       empty: the server asks for no account
 * @param from           the address that letters come from
 * @param envelopeSender where bounces go, with * for the letter's id; empty: to from
 * @param unsubscribeTo  a mailbox that takes unsubscriptions; empty: none
 * @param connections    how many the server lets us keep at the same time
 * @param perMinute      how many letters of sendings to many it lets us send; 0 for as many as it takes
 * @param connectsWithin how long a connection may take
 * @param answersWithin  how long each answer may take
 * @param largest        letters above it are not sent
 * @param dkim           the signature; none where the mail server signs
 * @param localOnly      whether the mail server hands nothing on, as the sandbox's: links need no HTTPS then
 */
@ConfigurationProperties("budkavle.mail")
record MailSettings(
        @DefaultValue("") String host, @DefaultValue("0") int port, @DefaultValue("") String username,
        @DefaultValue("") String password, @DefaultValue("starttls") Tls tls, @DefaultValue("") String from,
        @DefaultValue("") String envelopeSender, @DefaultValue("") String unsubscribeTo, @DefaultValue("2") int connections,
        @DefaultValue("120") int perMinute,
        @DefaultValue("PT10S") Duration connectsWithin, @DefaultValue("PT1M") Duration answersWithin,
        @DefaultValue("10MB") DataSize largest, @DefaultValue Dkim dkim,
        @DefaultValue("false") boolean localOnly) {

    /** How the connection is encrypted: STARTTLS after a plain greeting, TLS from the first byte, or not at all. */
    enum Tls {
        STARTTLS(587), TLS(465), NONE(25);

        private final int usualPort;

        Tls(int usualPort) {
            this.usualPort = usualPort;
        }
    }

    /**
     * The key that signs letters in the name of the domain of {@link MailSettings#from}.
     *
     * @param selector under which the DNS has its public half
     * @param keyFile  with the private half, in PEM (PKCS #8); empty: letters are not signed here
     */
    record Dkim(@DefaultValue("") String selector, @DefaultValue("") String keyFile) {

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
        if (!envelopeSender.isEmpty() && MailAddresses.ascii(envelopeSender.replace("*", "0".repeat(SignedIds.USUAL_LENGTH))).isEmpty()) {
            throw new IllegalArgumentException("budkavle.mail.envelope-sender leaves no room for a letter's id of "
                    + SignedIds.USUAL_LENGTH + " letters before the @");
        }
        if (connections < 1) {
            throw new IllegalArgumentException("budkavle.mail.connections must be at least 1");
        }
        if (perMinute < 0) {
            throw new IllegalArgumentException("budkavle.mail.per-minute must not be below 0");
        }
        if (dkim.isSet() && dkim.selector().isBlank()) {
            throw new IllegalArgumentException("budkavle.mail.dkim.key-file is set, so budkavle.mail.dkim.selector must be set too");
        }
    }

    private static String address(String key, String set) {
        return set.isBlank() ? "" : MailAddresses.ascii(set.strip())
                .orElseThrow(() -> new IllegalArgumentException("budkavle.mail." + key + " is no mail address"));
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
