package se.budkavle.bot.rights;

import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Permissions;

/**
 * Checks which networks a user may read. Loads the user's permissions once, for code that checks many networks or
 * several permissions.
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

    public boolean hasRoleIn(Network network) {
        return permissions.hasRoleIn(network.id());
    }

    public boolean belongsTo(Network network) {
        return permissions.belongsTo(network.id());
    }
}
