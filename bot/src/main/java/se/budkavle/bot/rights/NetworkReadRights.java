package se.budkavle.bot.rights;

import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Permissions;

/** A caller's rights to read networks, determined once for code that asks about many networks or several rights. */
public final class NetworkReadRights {

    private final Permissions mandate;

    NetworkReadRights(Permissions mandate) {
        this.mandate = mandate;
    }

    public boolean mayRead(Network network) {
        return mandate.mayRead(network);
    }

    public void requireReading(Network network) {
        mandate.requireReading(network);
    }

    public boolean hasRoleIn(Network network) {
        return mandate.hasRoleIn(network.id());
    }

    public boolean belongsTo(Network network) {
        return mandate.belongsTo(network.id());
    }
}
