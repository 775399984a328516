package se.budkavle.bot.feature.newsletter;

import java.net.URI;
import org.springframework.stereotype.Component;
import se.budkavle.bot.web.PublicAddress;
import se.budkavle.bot.web.SignedLinks;
import se.budkavle.storage.delivery.BatchRecipient;
import se.budkavle.storage.newsletter.Issue;

/**
 * Creates the signed link with which one recipient of a newsletter issue unsubscribes without a log-in. A link is valid
 * only for one issue and one recipient.
 */
@Component
class UnsubscribeLinks {

    static final String PURPOSE = "newsletter.leave";
    static final String PATH = "/newsletter/leave/";

    private final PublicAddress web;
    private final SignedLinks links;

    UnsubscribeLinks(PublicAddress web, SignedLinks links) {
        this.web = web;
        this.links = links;
    }

    URI leave(Issue issue, BatchRecipient recipient) {
        return URI.create(web.inLetter(PATH + links.token(PURPOSE, issue.id(), recipient.id())));
    }
}
