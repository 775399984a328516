package se.budkavle.bot.feature.directory;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.DirectoryLookup;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.Organisations;

/** The slash command that shows what an organisation does in the association, by default the user's own one. */
@Component
class ShowOrganisation implements Command {

    private final OrganisationCard card;
    private final Organisations organisations;
    private final DirectoryLookup lookup;
    private final Suggestions suggestions;
    private final Rights rights;

    ShowOrganisation(
            OrganisationCard card,
            Organisations organisations,
            DirectoryLookup lookup,
            Suggestions suggestions,
            Rights rights) {
        this.card = card;
        this.organisations = organisations;
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
        return Reply.page(card.of(organisation(call), call.caller()));
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
