package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.draft.ConfirmationHandler;
import se.budkavle.bot.draft.Preview;
import se.budkavle.bot.rights.IssueApprovers;
import se.budkavle.bot.rights.NewsletterRights;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.newsletter.Issues;

/**
 * Shows a newsletter issue to a person who may approve it. Stores the approval after the person confirms. Refuses the
 * confirmation if the text or a picture was changed after the person saw the issue.
 */
@Component
class ConfirmApproval implements ConfirmationHandler<ConfirmApproval.ApprovalRequest> {

    private final Issues issues;
    private final IssueApprovals approvals;
    private final IssueApprovers approvers;
    private final IssueEditor editor;
    private final IssueReaders readers;
    private final RecipientSummary summary;
    private final Rights rights;
    private final NewsletterRights newsletterRights;

    ConfirmApproval(
            Issues issues,
            IssueApprovals approvals,
            IssueApprovers approvers,
            IssueEditor editor,
            IssueReaders readers,
            RecipientSummary summary,
            Rights rights,
            NewsletterRights newsletterRights) {
        this.issues = issues;
        this.approvals = approvals;
        this.approvers = approvers;
        this.editor = editor;
        this.readers = readers;
        this.summary = summary;
        this.rights = rights;
        this.newsletterRights = newsletterRights;
    }

    record ApprovalRequest(String issueId) {}

    @Override
    public String kind() {
        return "newsletter.approve";
    }

    @Override
    public Class<ApprovalRequest> type() {
        return ApprovalRequest.class;
    }

    @Override
    public Preview preview(ApprovalRequest asked, Caller caller) {
        var issue = issues.findById(asked.issueId()).orElseThrow(() -> new Refusal("chat.unknown-press"));
        newsletterRights.requireWritingNewsletter(caller, editor.networksOf(issue));
        var by = rights.personId(caller);
        issue.requireDraft();
        if (approvers.writersOf(issue).contains(by)) {
            throw new Refusal("newsletter.approval.own");
        }
        if (!approvers.isWanted(issue)) {
            throw new Refusal("newsletter.approval.not-wanted", issue.code());
        }
        if (!approvals.isMissing(issue)) {
            return Preview.nothing(
                    Page.of(Phrase.words(issue.subject())).line("newsletter.approval.done", issue.code()));
        }
        var page = summary.on(
                Page.titled("newsletter.approval.title", issue.code())
                        .line(Phrase.strong(issue.subject()))
                        .line(Phrase.words(issue.text())),
                readers.of(issue));
        var shown = approvals.fingerprint(issue);
        return Preview.of(page, Phrase.of("newsletter.approval.approve"), () -> {
                    approvals.approve(issues.findById(issue.id()).orElseThrow(), shown, by);
                    return Reply.of("newsletter.approval.given", issue.code(), Phrase.command("newsletter send"));
                })
                .restingOn(shown);
    }
}
