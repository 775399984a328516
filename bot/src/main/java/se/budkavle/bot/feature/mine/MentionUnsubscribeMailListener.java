package se.budkavle.bot.feature.mine;

import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.UnsubscribeMailListener;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;

/**
 * Turns off the emails about mentions for a person who has answered an email about a mention with an unsubscribe email.
 */
@Component
class MentionUnsubscribeMailListener implements UnsubscribeMailListener {

    private final Deliveries deliveries;
    private final MentionMailSetting mail;

    MentionUnsubscribeMailListener(Deliveries deliveries, MentionMailSetting mail) {
        this.deliveries = deliveries;
        this.mail = mail;
    }

    @Override
    public void end(String letterId) {
        deliveries
                .findById(letterId)
                .map(Delivery::addressee)
                .filter(to -> to.kind() == Addressee.Kind.PERSON)
                .ifPresent(to -> mail.end(to.id(), MentionMailSetting.Through.MAIL));
    }
}
