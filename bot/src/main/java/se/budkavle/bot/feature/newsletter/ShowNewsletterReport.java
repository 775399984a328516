package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.NewsletterRights;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.newsletter.IssueLookup;

/**
 * The slash command that shows the report of a newsletter issue. The report says which recipients got the message or
 * email, and which recipients did not get it.
 */
@Component
class ShowNewsletterReport implements Command {

    private final Suggestions suggestions;
    private final IssueLookup lookup;
    private final IssueReportCard card;
    private final Rights rights;
    private final NewsletterRights newsletterRights;

    ShowNewsletterReport(
            Suggestions suggestions,
            IssueLookup lookup,
            IssueReportCard card,
            Rights rights,
            NewsletterRights newsletterRights) {
        this.suggestions = suggestions;
        this.lookup = lookup;
        this.card = card;
        this.rights = rights;
        this.newsletterRights = newsletterRights;
    }

    @Override
    public Spec spec() {
        return Spec.of("newsletter report")
                .asking("issue", Kind.TEXT, suggestions::issues)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    public boolean isOfferedTo(Caller caller) {
        return rights.writesForAny(caller);
    }

    @Override
    public Reply run(Call call) {
        return card.of(lookup.named(call.text("issue"), newsletterRights.readingIssues(call.caller())), call.caller());
    }
}
