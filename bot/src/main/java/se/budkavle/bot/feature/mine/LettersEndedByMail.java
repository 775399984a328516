package se.budkavle.bot.feature.mine;

import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.MailedEndings;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;

/** Turns off letters for a person who sends an unsubscribe mail in reply to one of them. */
@Component
class LettersEndedByMail implements MailedEndings {

    private final Deliveries deliveries;
    private final AlsoByMail mail;

    LettersEndedByMail(Deliveries deliveries, AlsoByMail mail) {
        this.deliveries = deliveries;
        this.mail = mail;
    }

    @Override
    public void end(String letterId) {
        deliveries
                .findById(letterId)
                .map(Delivery::addressee)
                .filter(to -> to.kind() == Addressee.Kind.PERSON)
                .ifPresent(to -> mail.end(to.id(), AlsoByMail.Through.MAIL));
    }
}
