package se.budkavle.bot.mail;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;
import se.budkavle.bot.delivery.BounceListener;
import se.budkavle.bot.delivery.EmailTransport;
import se.budkavle.bot.delivery.UnsubscribeMailListener;
import se.budkavle.storage.link.SigningKey;
import se.budkavle.storage.link.SigningKeys;

/**
 * Creates the beans that send mail by SMTP and read the mailbox by IMAP. Without a configured mail server, emails wait
 * in the queue.
 */
@Configuration
class MailConfiguration {

    @Bean
    EmailTransport letterCarrier(MailSettings settings, SigningKeys keys, Clock clock) {
        return carrier(settings, key(keys, clock), clock, null);
    }

    @Bean
    MailboxRoutine mailboxRoutine(
            MailboxSettings mailbox,
            MailSettings settings,
            SigningKeys keys,
            Clock clock,
            BounceListener bounces,
            List<UnsubscribeMailListener> endings) {
        return mailbox(
                mailbox, settings, key(keys, clock), bounces, email -> endings.forEach(one -> one.end(email)), null);
    }

    /**
     * Returns a supplier that reads the signing key only once and then caches it, because each email uses the key
     * several times.
     */
    private static Supplier<SigningKey> key(SigningKeys keys, Clock clock) {
        return SingletonSupplier.of(() -> keys.ofLinks(clock.instant()));
    }

    MailboxRoutine mailbox(
            MailboxSettings mailbox,
            MailSettings settings,
            Supplier<SigningKey> key,
            BounceListener bounces,
            UnsubscribeMailListener endings,
            @Nullable SSLSocketFactory trusted) {
        if (mailbox.isSet() && settings.from().isBlank()) {
            throw new IllegalArgumentException(
                    "budkavle.mail.bounces.host is set, so budkavle.mail.from must be set too");
        }
        return new MailboxRoutine(
                mailbox,
                MailSession.imap(mailbox, settings, trusted),
                () -> reader(settings, key.get()),
                bounces,
                endings);
    }

    private static IncomingMailClassifier reader(MailSettings settings, SigningKey key) {
        return new IncomingMailClassifier(ids(settings, () -> key), settings.unsubscribeTo());
    }

    private static MailIdHeaders ids(MailSettings settings, Supplier<SigningKey> key) {
        return new MailIdHeaders(settings.from(), settings.envelopeSender(), key);
    }

    /**
     * Creates the SMTP client.
     *
     * @param trusted the socket factory that decides which TLS certificates are trusted; null for Java's default
     */
    EmailTransport carrier(
            MailSettings settings, Supplier<SigningKey> key, Clock clock, @Nullable SSLSocketFactory trusted) {
        if (!settings.isSet()) {
            return new DisabledMailCarrier();
        }
        var ids = ids(settings, key);
        var session = MailSession.smtp(settings, ids.domain(), trusted);
        return new SmtpCarrier(settings, session, new EmailWriter(settings, session, ids, clock));
    }
}
