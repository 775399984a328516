package se.budkavle.bot.feature.office;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.lookup.NetworkFinder;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.view.directory.RoleWords;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Role;

/**
 * Finds the network in which a user assigns or ends a person's role. Throws a refusal if the user may not assign or end
 * the role.
 */
@Component
class AppointmentNetworkFinder {

    private final NetworkFinder networkFinder;
    private final Networks networks;
    private final Rights rights;

    AppointmentNetworkFinder(NetworkFinder networkFinder, Networks networks, Rights rights) {
        this.networkFinder = networkFinder;
        this.networks = networks;
        this.rights = rights;
    }

    /**
     * Returns the network that the user names. If the user names no network, returns the network of the current
     * channel. Throws a refusal if the network is not found. Returns empty for a role in the whole association, such as
     * administrator.
     */
    Optional<Network> of(Role role, Call call) {
        return found(role, call.caller(), () -> networkFinder.perhaps(call));
    }

    /**
     * Returns the network that the user names. Throws a refusal if the user names no network. Returns empty for a role
     * in the whole association, such as administrator.
     */
    Optional<Network> named(Role role, Call call) {
        return found(role, call.caller(), () -> networkFinder.named(call));
    }

    private Optional<Network> found(Role role, Caller caller, Supplier<Optional<Network>> network) {
        if (role.isOfAssociation()) {
            return allowed(role, Optional.empty(), caller);
        }
        return allowed(
                role,
                Optional.of(network.get()
                        .orElseThrow(() -> new Refusal("directory.network-missing", RoleWords.role(role)))),
                caller);
    }

    /**
     * Returns the network with this id. Returns empty for a null id, which means the whole association. Throws a
     * refusal if the user may not assign the role.
     */
    Optional<Network> of(Role role, @Nullable String networkId, Caller caller) {
        return allowed(
                role,
                Optional.ofNullable(networkId).map(id -> networks.findById(id).orElseThrow()),
                caller);
    }

    private Optional<Network> allowed(Role role, Optional<Network> network, Caller caller) {
        rights.requireAppointing(caller, role, network.orElse(null));
        return network;
    }
}
