package se.budkavle.bot.mail;

import java.time.Clock;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.budkavle.bot.delivery.LetterCarrier;

/** Makes the way to the mail server, where one is set. */
@Configuration
class MailConfiguration {

    @Bean
    LetterCarrier letterCarrier(MailSettings settings, Clock clock) {
        return carrier(settings, clock, null);
    }

    /** @param trusted which certificates are trusted; null for those that Java trusts */
    LetterCarrier carrier(MailSettings settings, Clock clock, SSLSocketFactory trusted) {
        if (!settings.isSet()) {
            return new NoCarrier();
        }
        var ids = new MailIds(settings.from(), settings.envelopeSender());
        var session = MailSession.smtp(settings, ids.domain(), trusted);
        return new SmtpCarrier(settings, session, new LetterWriter(settings, session, ids, clock));
    }
}
