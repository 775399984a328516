package se.budkavle.bot.feature.newsletter;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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

/** The slash command that stops a newsletter issue before or during its sending. */
@Component
class StopNewsletter implements Command {

    private final Suggestions suggestions;
    private final IssueLookup lookup;
    private final SendingControl sendings;
    private final Rights rights;
    private final NewsletterRights newsletterRights;

    StopNewsletter(
            Suggestions suggestions,
            IssueLookup lookup,
            SendingControl sendings,
            Rights rights,
            NewsletterRights newsletterRights) {
        this.suggestions = suggestions;
        this.lookup = lookup;
        this.sendings = sendings;
        this.rights = rights;
        this.newsletterRights = newsletterRights;
    }

    @Override
    public Spec spec() {
        return Spec.of("newsletter stop")
                .asking("issue", Kind.TEXT, suggestions::issues)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    public boolean isOfferedTo(Caller caller) {
        return rights.writesForAny(caller);
    }

    @Override
    @Transactional
    public Reply run(Call call) {
        return sendings.stop(
                lookup.named(call.text("issue"), newsletterRights.readingIssues(call.caller())), call.caller());
    }
}
