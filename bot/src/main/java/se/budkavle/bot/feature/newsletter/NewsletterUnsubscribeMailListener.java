package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.UnsubscribeMailListener;
import se.budkavle.storage.newsletter.OptOut;

/** Unsubscribes a reader who has sent an unsubscribe mail, from all networks for which the reader got the letter. */
@Component
class NewsletterUnsubscribeMailListener implements UnsubscribeMailListener {

    private final NewsletterUnsubscriber leaving;

    NewsletterUnsubscribeMailListener(NewsletterUnsubscriber leaving) {
        this.leaving = leaving;
    }

    @Override
    public void end(String letterId) {
        leaving.leave(letterId, OptOut.Through.MAIL);
    }
}
