package se.budkavle.storage.agenda;

import java.util.Collection;
import java.util.List;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Role;

/**
 * Determines who may approve a network's agendas, and whom the bot warns when an agenda is not ready. The class
 * determines these people from the network's active memberships (people with their offices).
 */
public final class AgendaResponsibility {

    private AgendaResponsibility() {}

    /**
     * Returns the memberships of the chair and vice chair, because they may approve the network's agendas. If the
     * network has no chair and no vice chair, returns the memberships of the coordinators.
     *
     * @param active the active memberships in one network
     */
    public static List<Membership> approvers(Collection<Membership> active) {
        var chairs = active.stream().filter(one -> one.role().isChair()).toList();
        return chairs.isEmpty() ? coordinators(active) : chairs;
    }

    /**
     * Returns the ids of the coordinators whom the bot warns when an agenda is not ready. If agendas need approval,
     * omits the coordinators who may approve them, because these coordinators get the request for approval instead.
     *
     * @param active the active memberships in one network
     */
    public static List<String> warned(Collection<Membership> active, boolean needsApproval) {
        var asked = needsApproval ? ids(approvers(active)) : List.of();
        return ids(coordinators(active)).stream()
                .filter(person -> !asked.contains(person))
                .toList();
    }

    private static List<Membership> coordinators(Collection<Membership> active) {
        return active.stream().filter(one -> one.role() == Role.COORDINATOR).toList();
    }

    private static List<String> ids(List<Membership> some) {
        return some.stream().map(Membership::personId).distinct().toList();
    }
}
