package se.budkavle.bot.feature.newsletter;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.NewsletterRights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.directory.DirectoryLookup;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.newsletter.IssueLookup;

/**
 * The slash command that lists the latest newsletter issues of one network or of all networks. Writers also see drafts,
 * and everyone else sees only the sent issues that they may read.
 */
@Component
class ListNewsletters implements Command {

    private static final int MOST = SelectMenu.MOST_ITEMS;

    private final Suggestions suggestions;
    private final DirectoryLookup networks;
    private final IssueLookup lookup;
    private final IssueCard card;
    private final NewsletterRights newsletterRights;

    ListNewsletters(
            Suggestions suggestions,
            DirectoryLookup networks,
            IssueLookup lookup,
            IssueCard card,
            NewsletterRights newsletterRights) {
        this.suggestions = suggestions;
        this.networks = networks;
        this.lookup = lookup;
        this.card = card;
        this.newsletterRights = newsletterRights;
    }

    @Override
    public Spec spec() {
        return Spec.of("newsletter list")
                .perhaps("network", Kind.TEXT, suggestions::networks)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    public Reply run(Call call) {
        var of = call.perhapsText("network").map(networks::network).map(Network::id);
        var found = lookup.among(newsletterRights.readingIssues(call.caller())).matching("").stream()
                .filter(issue -> of.isEmpty() || issue.networkIds().contains(of.get()))
                .limit(MOST)
                .toList();
        if (found.isEmpty()) {
            return Reply.of("newsletter.list.none");
        }
        var page = Page.titled("newsletter.list.title");
        var facts = card.facts(found);
        for (int index = 0; index < found.size(); index++) {
            page = page.line(
                    Phrase.joined("\n", List.of(Phrase.strong(found.get(index).subject()), facts.get(index))));
        }
        return Reply.page(page)
                .with(new SelectMenu(
                        Press.id(NewsletterButtonIds.OPEN),
                        Phrase.of("newsletter.list.open"),
                        found.stream()
                                .map(issue -> new SelectMenu.Item(issue.id(), Phrase.words(issue.title()), null, false))
                                .toList()));
    }
}
