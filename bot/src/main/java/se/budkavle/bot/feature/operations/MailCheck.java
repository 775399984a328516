package se.budkavle.bot.feature.operations;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.ServerConfigurationCheck.Finding;
import se.budkavle.bot.delivery.EmailTransport;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.web.PublicAddress;

/**
 * A health check of email. The check tests whether the mail server accepts the bot's log-in, and whether recipients can
 * open the links in emails. Checks nothing if no mail server is configured.
 */
@Component
class MailCheck {

    private final EmailTransport letters;
    private final PublicAddress web;

    MailCheck(EmailTransport letters, PublicAddress web) {
        this.letters = letters;
        this.web = web;
    }

    List<Finding> look() {
        if (!letters.isReady()) {
            return List.of();
        }
        var server = letters.trouble()
                .map(trouble -> Finding.bad(
                        Phrase.of("operations.doctor.mail-trouble", trouble.getMessage()),
                        Phrase.of("operations.doctor.mail-settings")))
                .orElseGet(() -> Finding.good(Phrase.of("operations.doctor.mail")));
        return web.isOpenForLetters()
                ? List.of(server)
                : List.of(
                        server,
                        Finding.bad(
                                Phrase.of("operations.doctor.mail-links"),
                                Phrase.of(
                                        "operations.doctor.mail-links-address",
                                        Phrase.code("budkavle.web.public-address"),
                                        Phrase.code("https://"))));
    }
}
