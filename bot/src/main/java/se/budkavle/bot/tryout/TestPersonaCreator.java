package se.budkavle.bot.tryout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.budkavle.bot.feature.catalogue.Catalogue;
import se.budkavle.bot.tryout.TestPersona.Post;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Network.Kind;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.Participation;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;

/**
 * Creates the test people that testers act as in the local Discord imitation (sandbox). The test people represent the
 * organisations in the YAML files and have different roles in networks, such as coordinator or chair.
 */
final class TestPersonaCreator {

    /** The key of the test person, a coordinator, that a new tester acts as at first. */
    static final String FIRST = "samordnare-miljo";

    static final String FIRST_CHANNEL = "miljo-och-samhallsbyggnad";
    private static final String OFFICE = "kfvn";
    private static final String COUNCIL = "hallbarhetsradet";

    private final Catalogue catalogue;
    private final List<TestPersona> all = new ArrayList<>();

    private TestPersonaCreator(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static List<TestPersona> of(Catalogue catalogue) {
        var standIns = new TestPersonaCreator(catalogue);
        standIns.office();
        catalogue.organisations().forEach(standIns::representatives);
        standIns.council();
        standIns.all.add(new TestPersona("utan-roll", "Ny, utan roll", "Utan roll", null, List.of()));
        return List.copyOf(standIns.all);
    }

    private void office() {
        add(
                "forvaltare",
                "Förvaltare",
                "Förbundet",
                OFFICE,
                List.of(new Post(null, Role.ADMINISTRATOR, PoliticalSide.NONE)));
        for (var area : catalogue.areas()) {
            add(
                    "samordnare-" + area.id(),
                    "Samordnare " + area.shortTitle().toLowerCase(Locale.ROOT),
                    "Förbundet",
                    OFFICE,
                    posts(network -> network.areaId().equals(area.id()), Role.COORDINATOR, PoliticalSide.NONE));
        }
    }

    /**
     * Adds the people who represent the organisation in its networks: an official and, for political networks, one
     * politician from the majority and one politician from the opposition.
     */
    private void representatives(Organisation organisation) {
        Predicate<Network> member = network -> takesPart(network, organisation, false);
        var politics =
                posts(member.and(network -> network.kind() == Kind.POLITICAL), Role.MEMBER, PoliticalSide.MAJORITY);
        if (!politics.isEmpty() && organisation.kind() != Organisation.Kind.ASSOCIATION) {
            add(
                    "majoritet-" + organisation.id(),
                    "Ledamot " + organisation.shortName() + ", majoritet",
                    "Förtroendevalda",
                    organisation.id(),
                    politics);
            add(
                    "opposition-" + organisation.id(),
                    "Ledamot " + organisation.shortName() + ", opposition",
                    "Förtroendevalda",
                    organisation.id(),
                    posts(
                            member.and(network -> network.kind() == Kind.POLITICAL),
                            Role.MEMBER,
                            PoliticalSide.OPPOSITION));
        }
        var work = Stream.concat(
                        posts(member.and(network -> network.kind() != Kind.POLITICAL), Role.MEMBER, PoliticalSide.NONE)
                                .stream(),
                        posts(network -> takesPart(network, organisation, true), Role.GUEST, PoliticalSide.NONE)
                                .stream())
                .toList();
        if (!work.isEmpty()) {
            add(
                    "tjansteperson-" + organisation.id(),
                    "Tjänsteperson " + organisation.shortName(),
                    "Tjänstepersoner",
                    organisation.id(),
                    work);
        }
    }

    /**
     * Adds people with the remaining roles, such as chair and secretary, to one network: the council, whose founding
     * document names these roles.
     */
    private void council() {
        if (catalogue.networks().stream().noneMatch(network -> network.id().equals(COUNCIL))) {
            return;
        }
        inCouncil("ordforande", "Ordförande Hållbarhetsrådet", "sundsvall", Role.CHAIR, PoliticalSide.MAJORITY);
        inCouncil(
                "vice-ordforande",
                "Vice ordförande Hållbarhetsrådet",
                "timra",
                Role.VICE_CHAIR,
                PoliticalSide.OPPOSITION);
        inCouncil("sekreterare", "Sekreterare Hållbarhetsrådet", OFFICE, Role.SECRETARY, PoliticalSide.NONE);
        inCouncil("ersattare", "Ersättare Kramfors", "kramfors", Role.SUBSTITUTE, PoliticalSide.MAJORITY);
        inCouncil("beredning", "Beredningsgrupp Hållbarhetsrådet", OFFICE, Role.PREPARATORY, PoliticalSide.NONE);
    }

    private void inCouncil(String key, String name, String organisation, Role role, PoliticalSide faction) {
        add(key, name, "Hållbarhetsrådet", organisation, List.of(new Post(COUNCIL, role, faction)));
    }

    private void add(String key, String name, String group, String organisation, List<Post> posts) {
        all.add(new TestPersona(key, name, group, organisation, posts));
    }

    private List<Post> posts(Predicate<Network> where, Role role, PoliticalSide faction) {
        return catalogue.networks().stream()
                .filter(where)
                .map(network -> new Post(network.id(), role, faction))
                .toList();
    }

    private boolean takesPart(Network network, Organisation organisation, boolean asGuest) {
        return catalogue.compositions().stream()
                .filter(one -> one.networkId().equals(network.id()))
                .anyMatch(one -> one.participations().contains(new Participation(organisation.id(), asGuest)));
    }
}
