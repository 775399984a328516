package se.budkavle.bot.mail;

import java.time.Clock;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.budkavle.bot.delivery.Bounces;
import se.budkavle.bot.delivery.LetterCarrier;
import se.budkavle.bot.delivery.MailedEndings;

/** Makes the way to the mail server, where one is set. */
@Configuration
class MailConfiguration {

    @Bean
    LetterCarrier letterCarrier(MailSettings settings, Clock clock) {
        return carrier(settings, clock, null);
    }

    @Bean
    MailboxRoutine mailboxRoutine(MailboxSettings mailbox, MailSettings settings, Bounces bounces, MailedEndings endings) {
        return mailbox(mailbox, settings, bounces, endings, null);
    }

    MailboxRoutine mailbox(MailboxSettings mailbox, MailSettings settings, Bounces bounces, MailedEndings endings, SSLSocketFactory trusted) {
        if (mailbox.isSet() && settings.from().isBlank()) {
            throw new IllegalArgumentException("budkavle.mail.bounces.host is set, so budkavle.mail.from must be set too");
        }
        return new MailboxRoutine(mailbox, MailSession.imap(mailbox, settings, trusted),
                new ReturnedMailReader(ids(settings), settings.unsubscribeTo()), bounces, endings);
    }

    private static MailIds ids(MailSettings settings) {
        return new MailIds(settings.from(), settings.envelopeSender());
    }

    /** @param trusted which certificates are trusted; null for those that Java trusts */
    LetterCarrier carrier(MailSettings settings, Clock clock, SSLSocketFactory trusted) {
        if (!settings.isSet()) {
            return new NoCarrier();
        }
        var ids = ids(settings);
        var session = MailSession.smtp(settings, ids.domain(), trusted);
        return new SmtpCarrier(settings, session, new LetterWriter(settings, session, ids, clock));
    }
}
