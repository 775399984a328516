package se.budkavle.bot.feature.reckoning;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.directory.DirectoryLookup;
import se.budkavle.storage.directory.Network;

/**
 * Finds the networks to which a coordinator's slash command applies. The command applies to the networks in its option
 * "networks". Without the option "networks", the command applies to all networks that the user coordinates.
 */
@Component
class CoordinatedNetworks {

    private final DirectoryLookup lookup;
    private final Rights rights;

    CoordinatedNetworks(DirectoryLookup lookup, Rights rights) {
        this.lookup = lookup;
        this.rights = rights;
    }

    List<String> ids(Call call) {
        var named = call.perhapsText("networks").map(lookup::networks).orElse(List.of());
        var ours = rights.coordinating(call.caller());
        return (named.isEmpty()
                        ? lookup.networks().stream()
                                .filter(network -> ours.test(network.id()))
                                .toList()
                        : named)
                .stream().map(Network::id).toList();
    }
}
