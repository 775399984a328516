package se.budkavle.bot.lookup;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.DirectoryLookup;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;

/**
 * Finds the network (a group of the association's people) to which a slash command applies. The command's option
 * "network" names the network. Without the option, the command applies to the network of the channel.
 */
@Component
public class NetworkFinder {

    private final DirectoryLookup lookup;
    private final Networks networks;

    NetworkFinder(DirectoryLookup lookup, Networks networks) {
        this.lookup = lookup;
        this.networks = networks;
    }

    /**
     * Returns the network to which the slash command applies. Throws a {@code Refusal} if no network matches the
     * option. Also throws a {@code Refusal} if the option is missing and the channel is not linked to an active
     * network.
     */
    public Network of(Call call) {
        return perhaps(call).orElseThrow(() -> new Refusal("directory.which-network"));
    }

    /**
     * Returns the network to which the slash command applies. Returns empty if the option is missing and the channel is
     * linked to no network.
     */
    public Optional<Network> perhaps(Call call) {
        return named(call).or(() -> ofChannel(call.channelId()));
    }

    /**
     * Returns the network to which this channel is linked. Returns empty if the channel is null or linked to no
     * network, or if the network has ended.
     */
    public Optional<Network> ofChannel(@Nullable String channelId) {
        return Optional.ofNullable(channelId).flatMap(networks::findByChannelId).filter(Network::isAlive);
    }

    /**
     * Returns the network in the option "network"; empty if the option is missing. Ignores the network of the channel.
     * A command that cannot be undone calls this method, for example, so that its user must name the network.
     */
    public Optional<Network> named(Call call) {
        return call.perhapsText("network").map(lookup::network);
    }
}
