package se.budkavle.storage.directory;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.NameSearch;
import se.budkavle.storage.Refusal;

/**
 * Finds a network, an organisation or an area of work by the name or id that a user has entered, and a person by the
 * chat account.
 *
 * <p>If no name matches, the methods throw a {@code Refusal} that suggests similar names.
 */
@Component
public class DirectoryLookup {

    private final Networks networks;
    private final Organisations organisations;
    private final Areas areas;
    private final People people;

    DirectoryLookup(Networks networks, Organisations organisations, Areas areas, People people) {
        this.networks = networks;
        this.organisations = organisations;
        this.areas = areas;
        this.people = people;
    }

    /** Returns the active networks, ordered by title. */
    public List<Network> networks() {
        return networks.findAllByOrderByTitle().stream()
                .filter(Network::isAlive)
                .toList();
    }

    /** Returns the active network with this id or title; throws a {@code Refusal} if no network matches. */
    public Network network(String typed) {
        return amongNetworks().require(typed, "directory.unknown-network");
    }

    /**
     * Parses a list of ids or titles separated by commas or semicolons, and returns the active networks with these ids
     * or titles. Returns an empty list if the typed text is empty. Throws a {@code Refusal} if one of the names is
     * unknown.
     */
    public List<Network> networks(String typed) {
        return each(amongNetworks(), typed, "directory.unknown-network");
    }

    /**
     * Returns the organisation with this id, name or short name; throws a {@code Refusal} if no organisation matches.
     */
    public Organisation organisation(String typed) {
        return amongOrganisations().require(typed, "directory.unknown-organisation");
    }

    /**
     * Parses a comma-separated list of ids, names or short names, and returns the organisations with these names.
     * Throws a {@code Refusal} if one of the names is unknown.
     */
    public List<Organisation> organisations(String typed) {
        return each(amongOrganisations(), typed, "directory.unknown-organisation");
    }

    /** Returns the area of work with this id, title or short title; throws a {@code Refusal} if no area matches. */
    public Area area(String typed) {
        return amongAreas().require(typed, "directory.unknown-area");
    }

    /**
     * Returns the person with this chat account. If the account belongs to no known person, throws a {@code Refusal}
     * that shows the account's display name.
     */
    public Person person(String accountId, String displayName) {
        return people.findByAccountId(accountId)
                .orElseThrow(() -> new Refusal("directory.unknown-account", displayName));
    }

    public NameSearch<Network> amongNetworks() {
        return new NameSearch<>(networks(), network -> List.of(network.title(), network.id()));
    }

    /** Returns a search among all networks, including ended networks. Active networks come first. */
    public NameSearch<Network> amongAllNetworks() {
        return new NameSearch<>(
                networks.findAllByOrderByTitle().stream()
                        .sorted(Comparator.comparing(network -> !network.isAlive()))
                        .toList(),
                network -> List.of(network.title(), network.id()));
    }

    public NameSearch<Organisation> amongOrganisations() {
        return new NameSearch<>(
                organisations.findAllByOrderByName(),
                organisation -> List.of(organisation.name(), organisation.shortName(), organisation.id()));
    }

    public NameSearch<Area> amongAreas() {
        return new NameSearch<>(
                areas.findAllByOrderByPosition(), area -> List.of(area.title(), area.shortTitle(), area.id()));
    }

    private static <T> List<T> each(NameSearch<T> search, String typed, String otherwise) {
        return search.parts(typed).stream()
                .filter(part -> !part.isEmpty())
                .map(part -> search.require(part, otherwise))
                .distinct()
                .toList();
    }
}
