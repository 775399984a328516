package se.budkavle.bot.feature.takehome;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Decisions;
import se.budkavle.storage.takehome.TakeHome;
import se.budkavle.storage.takehome.TakeHomeLookup;
import se.budkavle.storage.takehome.TakeHomes;

/**
 * Finds a decision and checks a person's rights. A person may have the right to read the answers about the decision, to
 * mark it as taken home, or to answer on behalf of a municipality. Everyone who belongs to the decision's network may
 * read the answers. The writers of the network's minutes may mark decisions as taken home, and may answer on behalf of
 * every municipality. A municipality's representatives may answer on behalf of the municipality.
 */
@Component
class TakeHomeRights {

    private final Decisions decisions;
    private final TakeHomes takeHomes;
    private final TakeHomeLookup lookup;
    private final Networks networks;
    private final Memberships memberships;
    private final Rights rights;
    private final Association association;
    private final Clock clock;

    TakeHomeRights(
            Decisions decisions,
            TakeHomes takeHomes,
            TakeHomeLookup lookup,
            Networks networks,
            Memberships memberships,
            Rights rights,
            Association association,
            Clock clock) {
        this.decisions = decisions;
        this.takeHomes = takeHomes;
        this.lookup = lookup;
        this.networks = networks;
        this.memberships = memberships;
        this.rights = rights;
        this.association = association;
        this.clock = clock;
    }

    /**
     * Returns the decision with the given id. Throws a refusal if no decision with a number has this id, or if the
     * person may not mark the decision as taken home.
     */
    Decision markable(String decisionId, Caller caller) {
        var decision =
                decisions.findById(decisionId).filter(Decision::isNumbered).orElseThrow(TakeHomeRights::unknown);
        var network = network(decision.networkId());
        rights.requireReading(caller, network);
        rights.requireKeepingPapers(caller, network);
        return decision;
    }

    /**
     * Returns the decision that the municipalities take home (carry out and report on). Throws a refusal if the
     * municipalities do not take the decision home, or if the person does not belong to the decision's network.
     */
    TakeHome readable(String decisionId, Caller caller) {
        var takeHome = takeHomes.findById(decisionId).filter(TakeHome::isActive).orElseThrow(TakeHomeRights::unknown);
        rights.requireBelonging(caller, network(takeHome.networkId()), "takehome.only-members");
        return takeHome;
    }

    /**
     * Returns the municipality with the given id. Throws a refusal if the person may not answer on behalf of the
     * municipality.
     */
    Organisation answerable(TakeHome takeHome, String organisationId, Caller caller) {
        var municipality = lookup.municipalities(takeHome.networkId()).stream()
                .filter(one -> one.id().equals(organisationId))
                .findFirst()
                .orElseThrow(TakeHomeRights::unknown);
        if (!represented(takeHome, caller).contains(organisationId) && !keepsPapers(takeHome, caller)) {
            throw new Refusal("takehome.only-representatives", municipality.shortName());
        }
        return municipality;
    }

    /** Returns the ids of the organisations on whose behalf the person may answer in the network. */
    Set<String> represented(TakeHome takeHome, Caller caller) {
        return rights.known(caller).stream()
                .flatMap(person -> memberships.activeOf(person.id(), association.today(clock)).stream())
                .filter(role -> TakeHomeLookup.answersIn(role, takeHome.networkId()))
                .map(Membership::organisationId)
                .collect(Collectors.toSet());
    }

    boolean keepsPapers(TakeHome takeHome, Caller caller) {
        return rights.keepsPapers(caller, network(takeHome.networkId()));
    }

    Network network(String id) {
        return networks.findById(id).orElseThrow();
    }

    private static Refusal unknown() {
        return new Refusal("takehome.unknown");
    }
}
