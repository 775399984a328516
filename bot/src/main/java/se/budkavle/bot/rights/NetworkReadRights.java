package se.budkavle.bot.rights;

import java.util.Collection;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Permissions;
import se.budkavle.storage.plan.Goal;

/**
 * Checks which networks (groups of the association's people) a user may read, and which goals the user may judge. The
 * user's permissions are loaded only once, so that checks of many networks are fast.
 */
public final class NetworkReadRights {

    private final Permissions permissions;

    NetworkReadRights(Permissions permissions) {
        this.permissions = permissions;
    }

    public boolean mayRead(Network network) {
        return permissions.mayRead(network);
    }

    public void requireReading(Network network) {
        permissions.requireReading(network);
    }

    /**
     * Returns whether the user may judge the goal, that is, state whether the goal can be reached. Administrators may
     * judge every goal. Coordinators of a network may judge all goals in the network's area.
     *
     * @param all the list of all networks of the association
     */
    public boolean mayJudge(Goal goal, Collection<Network> all) {
        return permissions.administers()
                || all.stream()
                        .filter(one -> one.areaId().equals(goal.areaId()))
                        .anyMatch(one -> permissions.coordinates(one.id()));
    }

    public boolean hasRoleIn(Network network) {
        return permissions.hasRoleIn(network.id());
    }

    public boolean belongsTo(Network network) {
        return permissions.belongsTo(network.id());
    }
}
