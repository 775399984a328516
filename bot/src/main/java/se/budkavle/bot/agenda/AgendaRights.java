package se.budkavle.bot.agenda;

import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Mandate;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Role;

/** Tells who may see, run and approve a network's agendas. */
@Component
class AgendaRights {

    private final Memberships memberships;
    private final Association association;
    private final Clock clock;

    AgendaRights(Memberships memberships, Association association, Clock clock) {
        this.memberships = memberships;
        this.association = association;
        this.clock = clock;
    }

    /** Everyone with a role in the network. */
    void requireMember(Network network, Mandate mandate) {
        mandate.requirePerson();
        if (!mandate.coordinates(network.id()) && mandate.memberships().stream()
                .noneMatch(one -> network.id().equals(one.networkId()))) {
            throw new Refusal("agenda.only-members", network.title());
        }
    }

    /** Coordinators and chairs. */
    boolean runs(Network network, Mandate mandate) {
        return mandate.coordinates(network.id()) || chairs(network, mandate);
    }

    void requireRunning(Network network, Mandate mandate) {
        mandate.requirePerson();
        if (!runs(network, mandate)) {
            throw refusal("agenda.only-runners", network, mandate,
                    one -> isChair(one) || one.role() == Role.COORDINATOR);
        }
    }

    /** Chairs; where none is elected, coordinators, as the agenda would never go out. */
    boolean approves(Network network, Mandate mandate) {
        return chairs(network, mandate) || chairsOf(network).isEmpty() && mandate.coordinates(network.id());
    }

    void requireApproving(Network network, Mandate mandate) {
        mandate.requirePerson();
        if (!approves(network, mandate)) {
            throw refusal("agenda.only-chair", network, mandate, AgendaRights::isChair);
        }
    }

    /** Today's chair and vice chair. */
    List<Membership> chairsOf(Network network) {
        return memberships.activeIn(network.id(), association.today(clock)).stream()
                .filter(AgendaRights::isChair).toList();
    }

    private static boolean chairs(Network network, Mandate mandate) {
        return mandate.memberships().stream().anyMatch(one -> network.id().equals(one.networkId()) && isChair(one));
    }

    private static boolean isChair(Membership one) {
        return one.role() == Role.CHAIR || one.role() == Role.VICE_CHAIR;
    }

    private static Refusal refusal(String reason, Network network, Mandate mandate, Predicate<Membership> holding) {
        var names = mandate.whoCould().apply(one -> network.id().equals(one.networkId()) && holding.test(one));
        return new Refusal(reason, network.title(), names.size(), String.join(", ", names));
    }
}
