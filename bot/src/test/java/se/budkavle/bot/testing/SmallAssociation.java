package se.budkavle.bot.testing;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.Areas;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.NetworkComposition;
import se.budkavle.storage.directory.NetworkCompositions;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.Organisations;
import se.budkavle.storage.directory.Participation;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.directory.Seat;

/**
 * Stores an association in the test database: two areas, three networks, four organisations, and a few people. Each
 * person is named after a role in a network, for example "Samordnare miljö" (coordinator).
 */
@Component
public class SmallAssociation {

    public static final String COMMON_ROOM = "100";
    public static final String COUNCIL_ROOM = "101";
    public static final String ENERGY_ROOM = "102";
    public static final String SOCIAL_ROOM = "103";

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    private final Organisations organisations;
    private final Areas areas;
    private final Networks networks;
    private final NetworkCompositions compositions;
    private final People people;
    private final Memberships memberships;
    private final RememberingChat chat;

    SmallAssociation(
            Organisations organisations,
            Areas areas,
            Networks networks,
            NetworkCompositions compositions,
            People people,
            Memberships memberships,
            RememberingChat chat) {
        this.organisations = organisations;
        this.areas = areas;
        this.networks = networks;
        this.compositions = compositions;
        this.people = people;
        this.memberships = memberships;
        this.chat = chat;
    }

    public void openRooms() {
        chat.open(COMMON_ROOM, "allmänt");
        chat.open(COUNCIL_ROOM, "hallbarhetsradet");
        chat.open(ENERGY_ROOM, "hallbar-energi");
        chat.open(SOCIAL_ROOM, "socialchefer");
    }

    @Transactional
    public void settle() {
        organisations.save(Organisation.of("timra", "Timrå kommun", "Timrå", Organisation.Kind.MUNICIPALITY, true));
        organisations.save(
                Organisation.of("sundsvall", "Sundsvalls kommun", "Sundsvall", Organisation.Kind.MUNICIPALITY, true));
        organisations.save(
                Organisation.of("region", "Region Västernorrland", "Regionen", Organisation.Kind.REGION, true));
        organisations.save(Organisation.of(
                "lansstyrelsen", "Länsstyrelsen Västernorrland", "Länsstyrelsen", Organisation.Kind.AGENCY, false));
        areas.save(Area.of("social", "Social omsorg, vård och stöd", "Social omsorg", "S", 0));
        areas.save(Area.of("miljo", "Miljömässig hållbarhet", "Miljö", "M", 1));
        settleNetworks();
        settlePeople();
    }

    private void settleNetworks() {
        var seats = Stream.of("timra", "sundsvall", "region")
                .flatMap(id -> Stream.of(new Seat(id, PoliticalSide.MAJORITY), new Seat(id, PoliticalSide.OPPOSITION)))
                .collect(Collectors.toSet());
        network(
                "hallbarhetsradet",
                "Hållbarhetsrådet",
                "miljo",
                Network.Kind.POLITICAL,
                COUNCIL_ROOM,
                seats,
                part("timra"),
                part("sundsvall"),
                part("region"),
                new Participation("lansstyrelsen", true));
        network(
                "hallbar-energi",
                "Nätverket för hållbar energi",
                "miljo",
                Network.Kind.MIXED,
                ENERGY_ROOM,
                Set.of(),
                part("timra"),
                part("sundsvall"));
        network(
                "socialchefer",
                "Socialchefsnätverket",
                "social",
                Network.Kind.OFFICIALS,
                SOCIAL_ROOM,
                Set.of(),
                part("timra"),
                part("sundsvall"));
    }

    private void settlePeople() {
        holds(person("Förvaltare", null, "9001"), null, null, Role.ADMINISTRATOR, PoliticalSide.NONE);
        var environment = person("Samordnare miljö", null, "9002");
        holds(environment, "hallbarhetsradet", null, Role.COORDINATOR, PoliticalSide.NONE);
        holds(environment, "hallbar-energi", null, Role.COORDINATOR, PoliticalSide.NONE);
        holds(person("Samordnare social", null, "9003"), "socialchefer", null, Role.COORDINATOR, PoliticalSide.NONE);

        var timra = person("Ledamot Timrå, majoritet", "timra", "9004");
        holds(timra, "hallbarhetsradet", "timra", Role.MEMBER, PoliticalSide.MAJORITY);
        holds(timra, "hallbar-energi", "timra", Role.MEMBER, PoliticalSide.NONE);
        holds(
                person("Ledamot Timrå, opposition", "timra", "9005"),
                "hallbarhetsradet",
                "timra",
                Role.MEMBER,
                PoliticalSide.OPPOSITION);
        var sundsvall = person("Ledamot Sundsvall, majoritet", "sundsvall", "9006");
        holds(sundsvall, "hallbarhetsradet", "sundsvall", Role.MEMBER, PoliticalSide.MAJORITY);
        holds(sundsvall, "hallbar-energi", "sundsvall", Role.MEMBER, PoliticalSide.NONE);
        holds(
                person("Inbjuden Länsstyrelsen", "lansstyrelsen", "9007"),
                "hallbarhetsradet",
                "lansstyrelsen",
                Role.GUEST,
                PoliticalSide.NONE);
        holds(person("Socialchef Timrå", "timra", "9008"), "socialchefer", "timra", Role.MEMBER, PoliticalSide.NONE);
        holds(
                person("Socialchef Sundsvall", "sundsvall", "9009"),
                "socialchefer",
                "sundsvall",
                Role.MEMBER,
                PoliticalSide.NONE);
        person("Någon utan uppdrag", "timra", "9010");
    }

    private void network(
            String id,
            String title,
            String area,
            Network.Kind kind,
            String room,
            Set<Seat> seats,
            Participation... parts) {
        var network = networks.save(new Network(
                id, title, area, kind, null, "region", null, null, null, null, room, false, false, null, 0));
        compositions.save(NetworkComposition.of(network, Set.of(parts), seats, Set.of()));
    }

    private Person person(String name, String organisation, String account) {
        return people.save(Person.of(name, organisation, account, MovableClock.START));
    }

    private void holds(Person person, String network, String organisation, Role role, PoliticalSide faction) {
        memberships.save(Membership.appointed(
                network, person, organisation, role, faction, SINCE, null, null, MovableClock.START));
    }

    private static Participation part(String organisation) {
        return new Participation(organisation, false);
    }
}
