package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.UnsubscribeMailListener;
import se.budkavle.storage.newsletter.OptOut;

/**
 * Handles an unsubscribe email that a reader sends in response to a newsletter. Unsubscribes the reader from all
 * networks from which the reader got the newsletter issue.
 */
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
