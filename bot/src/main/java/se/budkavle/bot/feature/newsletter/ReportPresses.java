package se.budkavle.bot.feature.newsletter;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.NewsletterRights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.delivery.BatchRecipients;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.Issues;

/**
 * Handles the button that shows a newsletter issue's report. Also handles the select menu in the report with which a
 * writer chooses one recipient.
 */
@Component
class ReportPresses implements Presses {

    private final Issues issues;
    private final BatchRecipients recipients;
    private final IssueEditor editor;
    private final IssueReportCard card;
    private final FailedCopyCard recipientCard;
    private final NewsletterRights newsletterRights;

    ReportPresses(
            Issues issues,
            BatchRecipients recipients,
            IssueEditor editor,
            IssueReportCard card,
            FailedCopyCard recipientCard,
            NewsletterRights newsletterRights) {
        this.issues = issues;
        this.recipients = recipients;
        this.editor = editor;
        this.card = card;
        this.recipientCard = recipientCard;
        this.newsletterRights = newsletterRights;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(NewsletterButtonIds.SHOW_REPORT, this::show),
                Press.of(NewsletterButtonIds.SHOW_COPY, this::showRecipient));
    }

    /**
     * Shows a newsletter issue's report with current figures. {@code IssueReportCard} checks that the user may see the
     * report.
     */
    private Reply show(PressEvent pressed) {
        return card.of(issue(pressed), pressed.caller());
    }

    private Reply showRecipient(PressEvent pressed) {
        var issue = issue(pressed);
        newsletterRights.requireWritingNewsletter(pressed.caller(), editor.networksOf(issue));
        var one = recipients
                .findById(pressed.value())
                .filter(row -> row.batchId().equals(issue.batchId()))
                .orElseThrow(() -> new Refusal("chat.unknown-press"));
        return recipientCard.of(one, issue.id());
    }

    private Issue issue(PressEvent pressed) {
        return issues.findById(pressed.reference(0)).orElseThrow(() -> new Refusal("chat.unknown-press"));
    }
}
