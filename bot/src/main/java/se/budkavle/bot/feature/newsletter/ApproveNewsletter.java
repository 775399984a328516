package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.draft.ConfirmationWorkflow;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.NewsletterRights;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.newsletter.IssueLookup;

/** The slash command that shows a newsletter issue to a person who may approve it, with an approval button. */
@Component
class ApproveNewsletter implements Command {

    private final Suggestions suggestions;
    private final IssueLookup lookup;
    private final ConfirmationWorkflow confirmations;
    private final ConfirmApproval confirmApproval;
    private final Rights rights;
    private final NewsletterRights newsletterRights;

    ApproveNewsletter(
            Suggestions suggestions,
            IssueLookup lookup,
            ConfirmationWorkflow confirmations,
            ConfirmApproval confirmApproval,
            Rights rights,
            NewsletterRights newsletterRights) {
        this.suggestions = suggestions;
        this.lookup = lookup;
        this.confirmations = confirmations;
        this.confirmApproval = confirmApproval;
        this.rights = rights;
        this.newsletterRights = newsletterRights;
    }

    @Override
    public Spec spec() {
        return Spec.of("newsletter approve")
                .asking("issue", Kind.TEXT, suggestions::issues)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    public boolean isOfferedTo(Caller caller) {
        return rights.writesForAny(caller);
    }

    @Override
    public Reply run(Call call) {
        var issue = lookup.named(call.text("issue"), newsletterRights.readingIssues(call.caller()));
        return confirmations.show(confirmApproval, new ConfirmApproval.ApprovalRequest(issue.id()), call.caller());
    }
}
