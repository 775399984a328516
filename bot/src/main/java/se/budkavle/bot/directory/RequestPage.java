package se.budkavle.bot.directory;

import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Page;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.NetworkCompositions;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Organisations;
import se.budkavle.storage.directory.People;

/** The words of a request for a role, as all in the network's channel see them. */
@Component
class RequestPage {

    private final Networks networks;
    private final NetworkCompositions compositions;
    private final Organisations organisations;
    private final People people;

    RequestPage(Networks networks, NetworkCompositions compositions, Organisations organisations, People people) {
        this.networks = networks;
        this.compositions = compositions;
        this.organisations = organisations;
        this.people = people;
    }

    Page of(Membership request) {
        var network = networks.findById(request.networkId()).orElseThrow();
        var organisation = organisations.findById(request.organisationId()).orElseThrow();
        var page = Page.titled("directory.request.title", network.title())
                .line("directory.request.asks", people.findById(request.personId()).orElseThrow().name(),
                        Wording.role(request.role(), request.faction()), organisation.name());
        return compositions.of(network).organisationIds().contains(organisation.id())
                ? page : page.line("directory.request.not-part", organisation.name());
    }
}
