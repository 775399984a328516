package se.budkavle.bot.directory;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Lookup;
import se.budkavle.storage.directory.Mandates;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Role;

/** Checks who may give and end a role, and finds the network that it is in. */
@Component
class RoleRights {

    private final Lookup lookup;
    private final Mandates mandates;

    RoleRights(Lookup lookup, Mandates mandates) {
        this.lookup = lookup;
        this.mandates = mandates;
    }

    /** The network; none for an administrator, who is one in the whole association. */
    Optional<Network> networkFor(Role role, Call call) {
        var mandate = mandates.of(call.caller().accountId(), call.caller().managesServer());
        if (role == Role.ADMINISTRATOR) {
            mandate.requireAdministrator();
            return Optional.empty();
        }
        var network = lookup.network(call.perhapsText("network")
                .orElseThrow(() -> new Refusal("directory.network-missing", Wording.role(role))));
        if (role == Role.COORDINATOR) {
            mandate.requireAdministrator();
        } else {
            mandate.requireCoordinating(network);
        }
        return Optional.of(network);
    }
}
