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
 * The slash command that replaces the text of a newsletter draft with an attached file. Without a file, shows the draft
 * with buttons for editing.
 */
@Component
class EditNewsletter implements Command {

    private final Suggestions suggestions;
    private final IssueLookup lookup;
    private final IssueEditor editor;
    private final IssueCard card;
    private final Rights rights;
    private final NewsletterRights newsletterRights;

    EditNewsletter(
            Suggestions suggestions,
            IssueLookup lookup,
            IssueEditor editor,
            IssueCard card,
            Rights rights,
            NewsletterRights newsletterRights) {
        this.suggestions = suggestions;
        this.lookup = lookup;
        this.editor = editor;
        this.card = card;
        this.rights = rights;
        this.newsletterRights = newsletterRights;
    }

    @Override
    public Spec spec() {
        return Spec.of("newsletter edit")
                .asking("issue", Kind.TEXT, suggestions::issues)
                .perhaps("file", Kind.FILE)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    public boolean isOfferedTo(Caller caller) {
        return rights.writesForAny(caller);
    }

    @Override
    public Reply run(Call call) {
        var issue = editor.writable(
                lookup.named(call.text("issue"), newsletterRights.readingIssues(call.caller()))
                        .id(),
                call.caller());
        issue.requireDraft();
        var file = call.perhapsFile("file");
        if (file.isEmpty()) {
            return card.of(issue);
        }
        var attached = AttachedText.of(file.get(), issue.subject());
        int onRevision =
                IssueTextExport.revisionIn(file.get().name()).orElseGet(() -> editor.lastSavedBy(issue, call.caller()));
        return card.of(editor.edit(issue.id(), onRevision, attached.subject(), attached.text(), call.caller()));
    }
}
