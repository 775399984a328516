package se.budkavle.bot.feature.newsletter;

import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.draft.DraftSettings;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.NewsletterRights;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.DirectoryLookup;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.draft.Draft;
import se.budkavle.storage.draft.Drafts;
import se.budkavle.storage.newsletter.Issue;

/**
 * The slash command that creates a newsletter issue for one or several networks, from a modal form or from an attached
 * file.
 */
@Component
class CreateNewsletter implements Command {

    private final Suggestions suggestions;
    private final DirectoryLookup lookup;
    private final Rights rights;
    private final NewsletterRights newsletterRights;
    private final IssueEditor editor;
    private final IssueCard card;
    private final Drafts drafts;
    private final DraftSettings settings;
    private final Clock clock;

    CreateNewsletter(
            Suggestions suggestions,
            DirectoryLookup lookup,
            Rights rights,
            NewsletterRights newsletterRights,
            IssueEditor editor,
            IssueCard card,
            Drafts drafts,
            DraftSettings settings,
            Clock clock) {
        this.suggestions = suggestions;
        this.lookup = lookup;
        this.rights = rights;
        this.newsletterRights = newsletterRights;
        this.editor = editor;
        this.card = card;
        this.drafts = drafts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("newsletter new")
                .asking("networks", Kind.TEXT, suggestions::writtenNetworks)
                .perhaps("file", Kind.FILE)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    public boolean isOfferedTo(Caller caller) {
        return rights.writesForAny(caller);
    }

    @Override
    public Reply run(Call call) {
        var networks = lookup.networks(call.text("networks"));
        newsletterRights.requireWritingNewsletter(call.caller(), networks);
        if (networks.isEmpty() || networks.size() > Issue.MOST_NETWORKS) {
            throw new Refusal("newsletter.networks-count", Issue.MOST_NETWORKS);
        }
        var file = call.perhapsFile("file");
        if (file.isPresent()) {
            var attached = AttachedText.of(file.get());
            return card.of(editor.begin(networks, attached.subject(), attached.text(), call.caller()));
        }
        var ids = networks.stream().map(Network::id).collect(Collectors.joining(","));
        var draft = drafts.save(
                Draft.of(IssueEditor.NEW, call.caller().accountId(), ids, "", clock.instant(), settings.lasts()));
        return Reply.form(IssueForm.of(Press.id(NewsletterButtonIds.BEGUN, draft.id()), "", ""));
    }
}
