package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.delivery.MailedEndings;
import se.budkavle.storage.delivery.Recipient;
import se.budkavle.storage.delivery.Recipients;
import se.budkavle.storage.newsletter.Ending;
import se.budkavle.storage.newsletter.Leaving;

/** Takes the "no" of a reader who has written a mail to leave: to all networks on whose account the letter came. */
@Component
class LeavingByMail implements MailedEndings {

    private final Recipients recipients;
    private final Leaving leaving;

    LeavingByMail(Recipients recipients, Leaving leaving) {
        this.recipients = recipients;
        this.leaving = leaving;
    }

    @Override
    @Transactional
    public void end(String letterId) {
        recipients.findById(letterId).filter(row -> row.addressee() != null).ifPresent(this::leave);
    }

    private void leave(Recipient row) {
        var reader = row.personId() == null ? leaving.readerAt(row.addressee().id()) : leaving.readerOf(row.personId());
        row.networkIds().forEach(network -> leaving.leave(reader, network, Ending.Through.MAIL, null));
    }
}
