package se.budkavle.bot.rights;

import java.util.Collection;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Permissions;
import se.budkavle.storage.plan.Goal;

/**
 * Checks which networks (groups of the association's people) a user may read. Also checks which goals the user may
 * judge, that is, state whether a goal can be reached. Loads the user's permissions only once, so that checks of many
 * networks are fast.
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
     * Returns whether the user may judge the goal. Administrators may judge every goal, and coordinators the goals in
     * the area of their network.
     *
     * @param all all networks of the association
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
