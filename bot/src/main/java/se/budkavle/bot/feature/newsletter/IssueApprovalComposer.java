package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.delivery.ApprovalReminders;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.delivery.Composer.Composed;
import se.budkavle.bot.delivery.MentionedAccountFinder;
import se.budkavle.bot.rights.IssueApprovers;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.approval.Approval;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.newsletter.Issues;

/**
 * Builds two messages in a network's channel: the request to approve a newsletter issue, and the reminder of this
 * request.
 */
@Component
class IssueApprovalComposer implements Composer {

    private final Issues issues;
    private final IssueApprovals approvals;
    private final IssueApprovers approvers;
    private final People people;
    private final MentionedAccountFinder mentions;

    IssueApprovalComposer(
            Issues issues,
            IssueApprovals approvals,
            IssueApprovers approvers,
            People people,
            MentionedAccountFinder mentions) {
        this.issues = issues;
        this.approvals = approvals;
        this.approvers = approvers;
        this.people = people;
        this.mentions = mentions;
    }

    @Override
    public String name() {
        return IssueApprovalDeliveryKey.COMPOSER;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var issue = issues.findById(delivery.subject()).orElseThrow();
        if (!issue.isDraft() || !approvals.isMissing(issue)) {
            return new Composed.Skip("newsletter.approval.skipped");
        }
        boolean reminds = ApprovalReminders.isReminder(delivery);
        var page = Page.titled("newsletter.approval.title", issue.code())
                .line("newsletter.approval.asks", issue.subject())
                .line("newsletter.approval.who");
        var asked = approvals.of(issue).map(Approval::askedAt);
        if (asked.isPresent() && reminds) {
            page = page.line("newsletter.approval.reminder", asked.get()).toned(Page.Tone.WARNING);
        }
        return new Composed.ChatPost(Post.of(delivery.id(), page)
                .mentioning(mentions.of(people.findAllByIdIn(approvers.of(issue))))
                .with(Button.main(
                        Press.id(NewsletterButtonIds.APPROVE, issue.id()), Phrase.of("newsletter.approval.look"))));
    }
}
