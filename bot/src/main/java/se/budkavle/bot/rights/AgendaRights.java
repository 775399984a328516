package se.budkavle.bot.rights;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.storage.agenda.AgendaResponsibility;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.PermissionLookup;
import se.budkavle.storage.directory.Permissions;

/**
 * Checks who may edit and who may approve the agendas of a network (a group of the association's people). The rights
 * depend on the roles that people have today.
 *
 * <p>A method whose name begins with "require" throws a refusal if the user lacks the right. If the user may read the
 * network's data, the refusal's message names people who have the right because of an office, for example as chair.
 */
@Component
public class AgendaRights {

    private final PermissionLookup permissionLookup;
    private final Rights rights;
    private final Memberships memberships;
    private final Networks networks;
    private final Association association;
    private final Clock clock;

    AgendaRights(
            PermissionLookup permissionLookup,
            Rights rights,
            Memberships memberships,
            Networks networks,
            Association association,
            Clock clock) {
        this.permissionLookup = permissionLookup;
        this.rights = rights;
        this.memberships = memberships;
        this.networks = networks;
        this.association = association;
        this.clock = clock;
    }

    public boolean mayRunAgenda(Caller caller, Network network) {
        return of(caller).runsAgenda(network.id());
    }

    public void requireRunningAgenda(Caller caller, Network network) {
        of(caller).requireRunningAgenda(network);
    }

    /** Returns whether the user may edit the agendas of at least one network. */
    public boolean runsAnyAgenda(Caller caller) {
        return of(caller).runsAnyAgenda();
    }

    /** Returns whether the user may approve the agendas of at least one network. */
    public boolean approvesAnyAgenda(Caller caller) {
        var permissions = of(caller);
        var chaired = memberships.chairedNetworkIds(association.today(clock));
        return networks.byId().keySet().stream().anyMatch(id -> permissions.approvesAgenda(id, chaired.contains(id)));
    }

    public boolean mayApproveAgenda(Caller caller, Network network) {
        return of(caller).approvesAgenda(network.id(), !rights.chairsOf(network).isEmpty());
    }

    public void requireApprovingAgenda(Caller caller, Network network) {
        of(caller).requireApprovingAgenda(network, !rights.chairsOf(network).isEmpty());
    }

    /**
     * Returns the memberships of the people who are asked to approve the network's agendas today. The chair and the
     * vice chair of the network are asked to approve. If the network has no chair and no vice chair, the coordinators
     * are asked. If the network has no coordinators, the administrators are asked.
     */
    public List<Membership> agendaApproversOf(Network network) {
        var today = association.today(clock);
        var approvers = AgendaResponsibility.approvers(memberships.activeIn(network.id(), today));
        return approvers.isEmpty() ? memberships.ofAdministrators(today) : approvers;
    }

    private Permissions of(Caller caller) {
        return permissionLookup.of(caller.accountId(), caller.managesServer());
    }
}
