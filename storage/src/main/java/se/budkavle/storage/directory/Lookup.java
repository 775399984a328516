package se.budkavle.storage.directory;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.Search;

/**
 * Finds a network, an organisation, an area or a person by what someone typed.
 *
 * <p>A refusal of what there is not names what may have been meant.
 */
@Component
public class Lookup {

    private final Networks networks;
    private final Organisations organisations;
    private final Areas areas;
    private final People people;

    Lookup(Networks networks, Organisations organisations, Areas areas, People people) {
        this.networks = networks;
        this.organisations = organisations;
        this.areas = areas;
        this.people = people;
    }

    /** Those that live, by title. */
    public List<Network> networks() {
        return networks.findAllByOrderByTitle().stream().filter(Network::isAlive).toList();
    }

    /** The living network with this id or title. */
    public Network network(String typed) {
        return amongNetworks().require(typed, "directory.unknown-network");
    }

    /** The living networks with these ids or titles, with commas between; none where nothing is typed. */
    public List<Network> networks(String typed) {
        return each(amongNetworks(), typed, "directory.unknown-network");
    }

    /** The organisation with this id, name or short name. */
    public Organisation organisation(String typed) {
        return amongOrganisations().require(typed, "directory.unknown-organisation");
    }

    /** The organisations with these ids, names or short names, with commas between. */
    public List<Organisation> organisations(String typed) {
        return each(amongOrganisations(), typed, "directory.unknown-organisation");
    }

    /** The area with this id, title or short title. */
    public Area area(String typed) {
        return amongAreas().require(typed, "directory.unknown-area");
    }

    /** The person tied to a chat account, which is shown by this name. */
    public Person person(String accountId, String displayName) {
        return people.findByAccountId(accountId)
                .orElseThrow(() -> new Refusal("directory.unknown-account", displayName));
    }

    public Search<Network> amongNetworks() {
        return new Search<>(networks(), network -> List.of(network.title(), network.id()));
    }

    public Search<Organisation> amongOrganisations() {
        return new Search<>(organisations.findAllByOrderByName(),
                organisation -> List.of(organisation.name(), organisation.shortName(), organisation.id()));
    }

    public Search<Area> amongAreas() {
        return new Search<>(areas.findAllByOrderByPosition(),
                area -> List.of(area.title(), area.shortTitle(), area.id()));
    }

    private static <T> List<T> each(Search<T> search, String typed, String otherwise) {
        return search.parts(typed).stream().filter(part -> !part.isEmpty())
                .map(part -> search.require(part, otherwise)).distinct().toList();
    }
}
