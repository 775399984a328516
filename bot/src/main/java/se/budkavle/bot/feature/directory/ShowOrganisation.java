package se.budkavle.bot.feature.directory;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.link.PageLinkRecorder;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.DirectoryLookup;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.Organisations;
import se.budkavle.storage.link.LinkedPage;

/**
 * The slash command that shows what an organisation does in the association. Shows the user's own organisation if the
 * user names none.
 */
@Component
class ShowOrganisation implements Command {

    private final OrganisationFactsReader overview;
    private final Organisations organisations;
    private final PageLinkRecorder links;
    private final DirectoryLookup lookup;
    private final Suggestions suggestions;
    private final Rights rights;

    ShowOrganisation(
            OrganisationFactsReader overview,
            Organisations organisations,
            PageLinkRecorder links,
            DirectoryLookup lookup,
            Suggestions suggestions,
            Rights rights) {
        this.overview = overview;
        this.organisations = organisations;
        this.links = links;
        this.lookup = lookup;
        this.suggestions = suggestions;
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        return Spec.of("organisation show")
                .perhaps("organisation", Spec.Kind.TEXT, suggestions::organisations)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    public Reply run(Call call) {
        var caller = call.caller();
        var organisation = organisation(call);
        var card = OrganisationCard.of(
                overview.of(organisation, new OrganisationViewer(rights.reading(caller), rights.belonging(caller))));
        return links.of(LinkedPage.ORGANISATION, rights.personId(caller))
                .map(link -> link.revocableIn(Reply.page(link.shownIn(
                        card, Phrase.of("directory.organisation.open"), OrganisationController.query(organisation)))))
                .orElseGet(() -> Reply.page(card));
    }

    private Organisation organisation(Call call) {
        var own = rights.person(call.caller()).organisationId();
        var named = call.perhapsText("organisation").map(lookup::organisation);
        if (named.isPresent()) {
            return named.get();
        }
        if (own == null) {
            throw new Refusal("directory.organisation.which");
        }
        return organisations.findById(own).orElseThrow();
    }
}
