package se.budkavle.bot.feature.directory;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.feature.directory.OrganisationFacts.Asked;
import se.budkavle.bot.feature.directory.OrganisationFacts.Climb;
import se.budkavle.bot.feature.directory.OrganisationFacts.Part;
import se.budkavle.bot.feature.directory.OrganisationFacts.TakenHome;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.cooperation.OrganisationSteps;
import se.budkavle.storage.cooperation.StepHistory;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.NetworkCompositions;
import se.budkavle.storage.directory.NetworkSeat;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.Rounds;
import se.budkavle.storage.takehome.TakeHomeLookup;
import se.budkavle.storage.takehome.TakeHomes;

/**
 * Reads what an organisation does in the association: its networks and seats, its answers in status rounds, and what it
 * has done about the networks' decisions.
 */
@Component
class OrganisationFactsReader {

    /**
     * The maximum number of closed status rounds in which the reader searches for questions to the organisation. Six
     * rounds cover two years, because there are three rounds a year.
     */
    private static final int MOST_ROUNDS = 6;

    private final Networks networks;
    private final NetworkCompositions compositions;
    private final Memberships memberships;
    private final People people;
    private final Rounds rounds;
    private final Questions questions;
    private final Activities activities;
    private final TakeHomes takeHomes;
    private final TakeHomeLookup lookup;
    private final OrganisationSteps steps;
    private final Association association;
    private final Clock clock;

    OrganisationFactsReader(
            Networks networks,
            NetworkCompositions compositions,
            Memberships memberships,
            People people,
            Rounds rounds,
            Questions questions,
            Activities activities,
            TakeHomes takeHomes,
            TakeHomeLookup lookup,
            OrganisationSteps steps,
            Association association,
            Clock clock) {
        this.networks = networks;
        this.compositions = compositions;
        this.memberships = memberships;
        this.people = people;
        this.rounds = rounds;
        this.questions = questions;
        this.activities = activities;
        this.takeHomes = takeHomes;
        this.lookup = lookup;
        this.steps = steps;
        this.association = association;
        this.clock = clock;
    }

    /** Returns the facts about the organisation that this reader may read. */
    @Transactional(readOnly = true)
    public OrganisationFacts of(Organisation organisation, OrganisationViewer reader) {
        var parts = parts(organisation, reader.readable());
        return new OrganisationFacts(
                organisation,
                parts,
                holders(parts),
                steps(organisation, parts),
                asked(organisation, reader.readable()),
                takenHome(organisation, reader.belonging()));
    }

    /**
     * Returns the networks in which the organisation takes part, sorted by title. Omits ended networks and networks
     * that the reader may not read.
     */
    private List<Part> parts(Organisation organisation, Predicate<Network> readable) {
        var guest = compositions.participationsOf(organisation.id()).stream()
                .collect(Collectors.toMap(one -> one.networkId(), one -> one.guest(), (one, other) -> one && other));
        var shown = networks.findAllByOrderByTitle().stream()
                .filter(Network::isAlive)
                .filter(one -> guest.containsKey(one.id()))
                .filter(readable)
                .toList();
        if (shown.isEmpty()) {
            return List.of();
        }
        var today = association.today(clock);
        var seated = memberships.activeInAny(shown.stream().map(Network::id).toList(), today);
        var seats = compositions.allSeats().stream()
                .filter(seat -> seat.organisationId().equals(organisation.id()))
                .collect(Collectors.groupingBy(NetworkSeat::networkId));
        var names = Map.of(organisation.id(), organisation.shortName());
        return shown.stream()
                .map(network -> new Part(
                        network,
                        guest.getOrDefault(network.id(), false),
                        NetworkSeats.of(
                                        seats.getOrDefault(network.id(), List.of()).stream()
                                                .map(NetworkSeat::seat)
                                                .toList(),
                                        seated.stream()
                                                .filter(one -> network.id().equals(one.networkId()))
                                                .toList(),
                                        names,
                                        today)
                                .rows()
                                .stream()
                                .flatMap(row -> row.places().stream())
                                .toList()))
                .toList();
    }

    private Map<String, String> holders(List<Part> parts) {
        var ids = parts.stream()
                .flatMap(part -> part.places().stream())
                .flatMap(place -> place.holders().stream())
                .map(Membership::personId)
                .collect(Collectors.toSet());
        return people.findAllByIdIn(ids).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    /**
     * Returns the steps that the organisation has had on the cooperation ladder, for each network of {@code parts} in
     * which a step is set. Networks that the organisation has left are not in {@code parts}.
     */
    private List<Climb> steps(Organisation organisation, List<Part> parts) {
        var histories = StepHistory.byNetwork(steps.findAllByOrganisationId(organisation.id()));
        return parts.stream()
                .map(Part::network)
                .filter(network -> histories.containsKey(network.id()))
                .map(network -> new Climb(network, MapLookup.existing(histories, network.id())))
                .toList();
    }

    /**
     * Returns the questions that the open status rounds ask the organisation. If no open round asks it, returns the
     * questions of the latest closed round that asked the organisation, among the {@link #MOST_ROUNDS} latest closed
     * rounds. The message can thus show the last answers of an organisation that has left the association. Omits
     * questions about networks that the reader may not read.
     */
    private List<Asked> asked(Organisation organisation, Predicate<Network> readable) {
        var known = networks.byId();
        var all = rounds.findAllByOrderByOpenedAtDesc().stream()
                .filter(one -> !one.cancelled())
                .toList();
        Function<Round, Asked> asked = round -> asked(
                round,
                questions.toOrganisation(round.id(), organisation.id()).stream()
                        .filter(one -> readable.test(MapLookup.existing(known, one.networkId())))
                        .toList());
        var open = all.stream()
                .filter(Round::isOpen)
                .map(asked)
                .filter(one -> !one.questions().isEmpty())
                .toList();
        return open.isEmpty()
                ? all.stream()
                        .filter(one -> !one.isOpen())
                        .limit(MOST_ROUNDS)
                        .map(asked)
                        .filter(one -> !one.questions().isEmpty())
                        .limit(1)
                        .toList()
                : open;
    }

    private Asked asked(Round round, List<Question> some) {
        var missing = some.stream()
                .filter(one -> one.state() == null)
                .map(Question::activityId)
                .distinct()
                .toList();
        return new Asked(round, some, missing.isEmpty() ? List.of() : activities.titlesOf(missing));
    }

    /**
     * Returns the decisions that the organisation takes home (carries out in its own municipality). Omits the decisions
     * of ended networks and of networks to which the reader does not belong.
     */
    private List<TakenHome> takenHome(Organisation organisation, Predicate<Network> belonging) {
        var titles = networks.byId().values().stream()
                .filter(Network::isAlive)
                .filter(belonging)
                .collect(Collectors.toMap(Network::id, Network::title));
        return titles.isEmpty()
                ? List.of()
                : lookup.tables(takeHomes.inForceIn(titles.keySet())).stream()
                        .flatMap(table -> table.rows().stream()
                                .filter(row -> row.municipality().id().equals(organisation.id()))
                                .limit(1)
                                .map(row -> new TakenHome(
                                        table.decision(),
                                        MapLookup.existing(
                                                titles, table.takeHome().networkId()),
                                        row.answer())))
                        .toList();
    }
}
