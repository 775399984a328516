package se.budkavle.bot.directory;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Lookup;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Role;

/** Finds the network that a role is given or ended in, for one who may. */
@Component
class RoleNetwork {

    private final Lookup lookup;
    private final Rights rights;

    RoleNetwork(Lookup lookup, Rights rights) {
        this.lookup = lookup;
        this.rights = rights;
    }

    /** The network; none for an administrator, who is one in the whole association. */
    Optional<Network> of(Role role, Call call) {
        if (role == Role.ADMINISTRATOR) {
            rights.requireAppointing(call.caller(), role, null);
            return Optional.empty();
        }
        var network = lookup.network(call.perhapsText("network")
                .orElseThrow(() -> new Refusal("directory.network-missing", Wording.role(role))));
        rights.requireAppointing(call.caller(), role, network);
        return Optional.of(network);
    }
}
