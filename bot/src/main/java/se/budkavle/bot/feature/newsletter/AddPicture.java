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
import se.budkavle.bot.paper.PictureFile;
import se.budkavle.bot.paper.UploadLimits;
import se.budkavle.bot.rights.NewsletterRights;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.newsletter.IssueLookup;
import se.budkavle.storage.newsletter.Picture;

/**
 * The slash command that adds an attached picture to a newsletter issue, with an alternative text (a description for
 * readers who cannot see the picture).
 */
@Component
class AddPicture implements Command {

    private final Suggestions suggestions;
    private final IssueLookup lookup;
    private final IssueEditor editor;
    private final IssuePictureEditor pictures;
    private final IssueCard card;
    private final Rights rights;
    private final NewsletterRights newsletterRights;

    AddPicture(
            Suggestions suggestions,
            IssueLookup lookup,
            IssueEditor editor,
            IssuePictureEditor pictures,
            IssueCard card,
            Rights rights,
            NewsletterRights newsletterRights) {
        this.suggestions = suggestions;
        this.lookup = lookup;
        this.editor = editor;
        this.pictures = pictures;
        this.card = card;
        this.rights = rights;
        this.newsletterRights = newsletterRights;
    }

    @Override
    public Spec spec() {
        return Spec.of("newsletter picture")
                .asking("issue", Kind.TEXT, suggestions::issues)
                .asking("file", Kind.FILE)
                .asking("shows", Picture::alternativeMissing)
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
        var file = call.file("file");
        return card.of(pictures.add(
                issue.id(),
                file.name(),
                PictureFile.read(file.bytes(UploadLimits.PICTURE_BYTES)),
                call.text("shows"),
                call.caller()));
    }
}
