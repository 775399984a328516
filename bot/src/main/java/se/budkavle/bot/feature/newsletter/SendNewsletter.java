package se.budkavle.bot.feature.newsletter;

import java.time.Instant;
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
 * The slash command that sends a newsletter issue after a confirmation. The preview shows the number of recipients for
 * each reason and each delivery method, with a file of the recipients' names.
 */
@Component
class SendNewsletter implements Command {

    private final Suggestions suggestions;
    private final IssueLookup lookup;
    private final SendingPreview preview;
    private final Rights rights;
    private final NewsletterRights newsletterRights;

    SendNewsletter(
            Suggestions suggestions,
            IssueLookup lookup,
            SendingPreview preview,
            Rights rights,
            NewsletterRights newsletterRights) {
        this.suggestions = suggestions;
        this.lookup = lookup;
        this.preview = preview;
        this.rights = rights;
        this.newsletterRights = newsletterRights;
    }

    @Override
    public Spec spec() {
        return Spec.of("newsletter send")
                .asking("issue", Kind.TEXT, suggestions::issues)
                .perhaps("when", Kind.DATE_TIME)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    public boolean isOfferedTo(Caller caller) {
        return rights.writesForAny(caller);
    }

    @Override
    public Reply run(Call call) {
        var issue = lookup.named(call.text("issue"), newsletterRights.readingIssues(call.caller()));
        return preview.of(
                issue, call.perhapsInstant("when").map(Instant::toEpochMilli).orElse(null), call.caller());
    }
}
