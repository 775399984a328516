package se.budkavle.bot.feature.newsletter;

import java.time.Instant;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.delivery.PlannedDeliveryControl;
import se.budkavle.bot.rights.NewsletterRights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.NameJoiner;
import se.budkavle.storage.SwedishNameOrder;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.newsletter.Issue;

/**
 * Lets users change a scheduled newsletter issue in the outbox (the list of all messages to send). A change of the
 * scheduled issue applies to all networks of the issue.
 */
@Component
class ScheduledIssueChanger {

    private final IssueEditor editor;
    private final SendingControl sendings;
    private final NewsletterRights newsletterRights;

    ScheduledIssueChanger(IssueEditor editor, SendingControl sendings, NewsletterRights newsletterRights) {
        this.editor = editor;
        this.sendings = sendings;
        this.newsletterRights = newsletterRights;
    }

    PlannedDeliveryControl of(Issue issue) {
        return new PlannedDeliveryControl() {
            @Override
            public Phrase concerns(Caller caller) {
                var networks = editor.networksOf(issue);
                newsletterRights.requireWritingNewsletter(caller, networks);
                return Phrase.of(
                        "newsletter.planned.concerns",
                        issue.code(),
                        NameJoiner.of(networks.stream().map(Network::title).sorted(SwedishNameOrder.ORDER)));
            }

            @Override
            public Reply skip(Caller caller) {
                return sendings.stop(issue, caller);
            }

            @Override
            public Reply move(Instant at, Caller caller) {
                return sendings.move(issue, at, caller);
            }

            @Override
            public Reply sendNow(Caller caller) {
                return sendings.sendNow(issue, caller);
            }
        };
    }
}
