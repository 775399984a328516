package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.NewsletterRights;
import se.budkavle.storage.newsletter.IssueLookup;

/** The slash command that shows a newsletter issue exactly as it is sent. */
@Component
class ShowNewsletter implements Command {

    private final Suggestions suggestions;
    private final IssueLookup lookup;
    private final IssuePreview preview;
    private final NewsletterRights newsletterRights;

    ShowNewsletter(
            Suggestions suggestions, IssueLookup lookup, IssuePreview preview, NewsletterRights newsletterRights) {
        this.suggestions = suggestions;
        this.lookup = lookup;
        this.preview = preview;
        this.newsletterRights = newsletterRights;
    }

    @Override
    public Spec spec() {
        return Spec.of("newsletter show")
                .asking("issue", Kind.TEXT, suggestions::issues)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    public Reply run(Call call) {
        return preview.of(
                lookup.named(call.text("issue"), newsletterRights.readingIssues(call.caller())), call.caller());
    }
}
