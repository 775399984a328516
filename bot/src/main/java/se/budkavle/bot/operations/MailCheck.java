package se.budkavle.bot.operations;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Examination.Finding;
import se.budkavle.bot.delivery.LetterCarrier;
import se.budkavle.bot.text.Phrase;

/** Looks whether the mail server answers and accepts the account, where one is set. */
@Component
class MailCheck {

    private final LetterCarrier letters;

    MailCheck(LetterCarrier letters) {
        this.letters = letters;
    }

    List<Finding> look() {
        if (!letters.isReady()) {
            return List.of();
        }
        return List.of(letters.trouble()
                .map(trouble -> Finding.bad(Phrase.of("operations.doctor.mail-trouble", trouble.getMessage()),
                        Phrase.of("operations.doctor.mail-settings")))
                .orElseGet(() -> Finding.good(Phrase.of("operations.doctor.mail"))));
    }
}
