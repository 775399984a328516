package se.budkavle.bot.feature.office;

import java.util.Objects;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.view.directory.RoleWords;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.NetworkCompositions;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Organisations;
import se.budkavle.storage.directory.People;

/**
 * Builds the text about a person's request for a role in a network, such as member. Everyone who can read the network's
 * channel sees the text.
 */
@Component
class RoleRequestMessage {

    private final Networks networks;
    private final NetworkCompositions compositions;
    private final Organisations organisations;
    private final People people;
    private final OtherOfficeHolders others;

    RoleRequestMessage(
            Networks networks,
            NetworkCompositions compositions,
            Organisations organisations,
            People people,
            OtherOfficeHolders others) {
        this.networks = networks;
        this.compositions = compositions;
        this.organisations = organisations;
        this.people = people;
        this.others = others;
    }

    Page of(Membership request) {
        var network = networks.findById(request.requiredNetworkId()).orElseThrow();
        var organisation = organisations
                .findById(Objects.requireNonNull(request.organisationId(), "who asks for a role represents somebody"))
                .orElseThrow();
        var page = Page.titled("directory.request.title", network.title())
                .line(
                        "directory.request.asks",
                        people.findById(request.personId()).orElseThrow().name(),
                        RoleWords.role(request.role(), request.faction()),
                        organisation.name());
        var composition = compositions.of(network);
        if (!composition.organisationIds().contains(organisation.id())) {
            page = page.line("directory.request.not-part", organisation.name());
        }
        if (request.state() != Membership.State.REQUESTED) {
            return page;
        }
        for (var other : others.of(request, network)) {
            page = page.line(other);
        }
        var term = composition.termOf(request.role());
        return term.isEmpty()
                ? page
                : page.line("directory.request.set-term", term.get().endFrom(request.since()));
    }
}
