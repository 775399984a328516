package se.budkavle.storage.directory;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.Refusal;

/**
 * Finds a network, an organisation, an area or a person by what someone typed.
 *
 * <p>A refusal of what there is not names what may have been meant.
 */
@Component
public class Lookup {

    /** Longer than any name; what was typed beyond that helps nobody. */
    private static final int LONGEST = 120;

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
        return found(searchNetworks(), typed, "directory.unknown-network");
    }

    public List<Network> networksMatching(String typed) {
        return searchNetworks().matching(cut(typed));
    }

    /** The organisation with this id, name or short name. */
    public Organisation organisation(String typed) {
        return found(organisations(), typed, "directory.unknown-organisation");
    }

    public List<Organisation> organisationsMatching(String typed) {
        return organisations().matching(cut(typed));
    }

    /** The area with this id, title or short title. */
    public Area area(String typed) {
        return found(areas(), typed, "directory.unknown-area");
    }

    public List<Area> areasMatching(String typed) {
        return areas().matching(cut(typed));
    }

    /** The person tied to a chat account, which is shown by this name. */
    public Person person(String accountId, String displayName) {
        return people.findByAccountId(accountId)
                .orElseThrow(() -> new Refusal("directory.unknown-account", displayName));
    }

    public List<Person> peopleMatching(String typed) {
        return new Search<>(people.findAllByOrderByName(), person -> List.of(person.name())).matching(cut(typed));
    }

    private Search<Network> searchNetworks() {
        return new Search<>(networks(),
                network -> List.of(network.title(), network.id()));
    }

    private Search<Organisation> organisations() {
        return new Search<>(organisations.findAllByOrderByName(),
                organisation -> List.of(organisation.name(), organisation.shortName(), organisation.id()));
    }

    private Search<Area> areas() {
        return new Search<>(areas.findAllByOrderByPosition(),
                area -> List.of(area.title(), area.shortTitle(), area.id()));
    }

    private static <T> T found(Search<T> search, String typed, String otherwise) {
        var wanted = cut(typed);
        return search.named(wanted).orElseThrow(() -> {
            var near = search.near(wanted);
            return new Refusal(otherwise, wanted, near.size(), String.join(", ", near));
        });
    }

    private static String cut(String typed) {
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }
}
