package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.UnsubscribeMailListener;
import se.budkavle.storage.newsletter.OptOut;

/** Unsubscribes a reader who has sent an unsubscribe mail, from all networks for which the reader got the letter. */
@Component
class NewsletterUnsubscribeMailListener implements UnsubscribeMailListener {

    private final NewsletterUnsubscriber unsubscriber;

    NewsletterUnsubscribeMailListener(NewsletterUnsubscriber unsubscriber) {
        this.unsubscriber = unsubscriber;
    }

    @Override
    public void end(String letterId) {
        unsubscriber.leave(letterId, OptOut.Through.MAIL);
    }
}
