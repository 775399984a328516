package se.budkavle.bot.feature.newsletter;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.delivery.BatchControl;
import se.budkavle.bot.rights.NewsletterRights;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;
import se.budkavle.storage.delivery.BatchRecipient;
import se.budkavle.storage.delivery.BatchRecipients;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.Issues;
import se.budkavle.storage.newsletter.Subscription;
import se.budkavle.storage.newsletter.Subscriptions;

/**
 * Handles the buttons for a newsletter message or email whose sending failed or has an unknown result. One button marks
 * the message as sent, and another button sends it again. If private messages to a reader fail, a third button changes
 * the reader's subscription to email.
 */
@Component
class FailedRecipientPress implements Press {

    private final Issues issues;
    private final BatchRecipients recipients;
    private final IssueEditor editor;
    private final BatchControl batches;
    private final Subscriptions subscriptions;
    private final OwnAddresses addresses;
    private final IssueReportCard report;
    private final Rights rights;
    private final NewsletterRights newsletterRights;
    private final AuditLog audit;
    private final Clock clock;

    FailedRecipientPress(
            Issues issues,
            BatchRecipients recipients,
            IssueEditor editor,
            BatchControl batches,
            Subscriptions subscriptions,
            OwnAddresses addresses,
            IssueReportCard report,
            Rights rights,
            NewsletterRights newsletterRights,
            AuditLog audit,
            Clock clock) {
        this.issues = issues;
        this.recipients = recipients;
        this.editor = editor;
        this.batches = batches;
        this.subscriptions = subscriptions;
        this.addresses = addresses;
        this.report = report;
        this.rights = rights;
        this.newsletterRights = newsletterRights;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String act() {
        return NewsletterButtonIds.RESOLVE_COPY;
    }

    @Override
    @Transactional
    public Reply press(PressEvent pressed) {
        var one = recipients.findById(pressed.reference(0)).orElseThrow(() -> new Refusal("chat.unknown-press"));
        var issue = issues.findByBatchId(one.batchId()).orElseThrow(() -> new Refusal("chat.unknown-press"));
        newsletterRights.requireWritingNewsletter(pressed.caller(), editor.networksOf(issue));
        var by = rights.personId(pressed.caller());
        switch (pressed.reference(1)) {
            case FailedCopyCard.SENT -> batches.countAsSent(one.id(), by);
            case FailedCopyCard.AGAIN -> sendAgain(issue, one, by);
            case FailedCopyCard.MAIL -> byMail(issue, one, by);
            default -> throw new Refusal("chat.unknown-press");
        }
        return report.of(issues.findById(issue.id()).orElseThrow(), pressed.caller());
    }

    private void sendAgain(Issue issue, BatchRecipient one, String by) {
        batches.sendAgain(one.id(), by);
        if (issue.state() == Issue.State.SENT) {
            issues.save(issue.sendingOn());
        }
    }

    /**
     * Changes the person's newsletter subscriptions from private messages to email, for all networks of the issue. The
     * change is useful because private messages to the person fail. Throws a refusal if the person has no confirmed
     * address.
     */
    private void byMail(Issue issue, BatchRecipient one, String by) {
        if (one.personId() == null
                || addresses
                        .findById(one.personId())
                        .filter(OwnAddress::isConfirmed)
                        .isEmpty()) {
            throw new Refusal("newsletter.recipient.no-own-address");
        }
        var now = clock.instant();
        issue.networkIds().stream()
                .flatMap(network -> subscriptions.findByNetworkIdAndPersonId(network, one.personId()).stream())
                .filter(wish -> wish.way() == Subscription.Way.PRIVATE)
                .forEach(wish -> {
                    subscriptions.save(wish.by(Subscription.Way.MAIL, now));
                    audit.save(AuditEntry.of(by, "newsletter.by-mail", wish.networkId(), one.personId(), now));
                });
    }
}
