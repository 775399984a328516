package se.budkavle.bot.feature.directory;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.cooperation.OrganisationSteps;
import se.budkavle.storage.cooperation.StepHistory;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.NetworkCompositions;
import se.budkavle.storage.directory.NetworkSeat;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.ActivityTitle;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.Rounds;
import se.budkavle.storage.takehome.TakeHomeLookup;
import se.budkavle.storage.takehome.TakeHomeTable;
import se.budkavle.storage.takehome.TakeHomes;

/**
 * Reads what an organisation does in the association: where it takes part and which seats it fills, what it has
 * answered in status rounds, and what became of decisions at home.
 */
@Component
class OrganisationOverview {

    private final Networks networks;
    private final NetworkCompositions compositions;
    private final Memberships memberships;
    private final Rounds rounds;
    private final Questions questions;
    private final Activities activities;
    private final TakeHomes takeHomes;
    private final TakeHomeLookup lookup;
    private final OrganisationSteps steps;
    private final Association association;
    private final Clock clock;

    OrganisationOverview(
            Networks networks,
            NetworkCompositions compositions,
            Memberships memberships,
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
        this.rounds = rounds;
        this.questions = questions;
        this.activities = activities;
        this.takeHomes = takeHomes;
        this.lookup = lookup;
        this.steps = steps;
        this.association = association;
        this.clock = clock;
    }

    /**
     * A network in which the organisation takes part.
     *
     * @param guest whether the organisation is only invited
     * @param places the organisation's seats in the network; empty if it has none
     */
    record Part(Network network, boolean guest, List<NetworkSeats.Place> places) {}

    /** The questions of a status round to the organisation. */
    record Asked(Round round, List<Question> questions, List<ActivityTitle> missing) {

        long answered() {
            return questions.stream().filter(one -> one.state() != null).count();
        }
    }

    /** Returns the networks that the organisation takes part in, by title. Omits networks that are not readable. */
    @Transactional(readOnly = true)
    public List<Part> parts(Organisation organisation, Predicate<Network> readable) {
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

    /** Returns the organisation's steps of the cooperation ladder by network id, also in networks it has left. */
    Map<String, StepHistory> steps(Organisation organisation) {
        return StepHistory.byNetwork(steps.findAllByOrganisationId(organisation.id()));
    }

    /**
     * Returns what the organisation is asked in the open status rounds, or in the latest closed one if none is open.
     * Omits questions about networks that are not readable.
     */
    @Transactional(readOnly = true)
    public List<Asked> asked(Organisation organisation, Predicate<Network> readable) {
        var all = rounds.findAllByOrderByOpenedAtDesc().stream()
                .filter(one -> !one.cancelled())
                .toList();
        var open = all.stream().filter(Round::isOpen).toList();
        var shown = open.isEmpty() ? all.stream().limit(1).toList() : open;
        var known = networks.byId();
        return shown.stream()
                .map(round -> asked(
                        round,
                        questions.toOrganisation(round.id(), organisation.id()).stream()
                                .filter(one -> readable.test(MapLookup.existing(known, one.networkId())))
                                .toList()))
                .filter(one -> !one.questions().isEmpty())
                .toList();
    }

    private Asked asked(Round round, List<Question> some) {
        var missing = some.stream()
                .filter(one -> one.state() == null)
                .map(Question::activityId)
                .distinct()
                .toList();
        return new Asked(round, some, missing.isEmpty() ? List.of() : activities.titlesOf(missing));
    }

    /** Returns the decisions that the organisation takes home, in the networks that the predicate accepts. */
    @Transactional(readOnly = true)
    public List<TakeHomeTable> takenHome(Organisation organisation, Predicate<Network> belonging) {
        var ids = networks.byId().values().stream()
                .filter(Network::isAlive)
                .filter(belonging)
                .map(Network::id)
                .toList();
        return ids.isEmpty()
                ? List.of()
                : lookup.tables(takeHomes.inForceIn(ids)).stream()
                        .filter(table -> row(table, organisation).isPresent())
                        .toList();
    }

    /** Returns the organisation's row of a table of answers. Returns empty if the organisation is not asked. */
    static Optional<TakeHomeTable.Row> row(TakeHomeTable table, Organisation organisation) {
        return table.rows().stream()
                .filter(one -> one.municipality().id().equals(organisation.id()))
                .findFirst();
    }
}
