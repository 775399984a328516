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
 * Finds the network of a call: the one in the option "network", or else the one of the channel in which the call was
 * made.
 */
@Component
public class NetworkFinder {

    private final DirectoryLookup lookup;
    private final Networks networks;

    NetworkFinder(DirectoryLookup lookup, Networks networks) {
        this.lookup = lookup;
        this.networks = networks;
    }

    /** Returns the network of the call; throws a refusal if none is named and the channel belongs to none. */
    public Network of(Call call) {
        return perhaps(call).orElseThrow(() -> new Refusal("directory.which-network"));
    }

    /** Returns the network of the call; empty if none is named and the channel belongs to none. */
    public Optional<Network> perhaps(Call call) {
        return named(call).or(() -> ofChannel(call.channelId()));
    }

    /** Returns the network of this channel; empty if the channel belongs to none or is null. */
    public Optional<Network> ofChannel(@Nullable String channelId) {
        return Optional.ofNullable(channelId).flatMap(networks::findByChannelId).filter(Network::isAlive);
    }

    /** Returns the network only if the option names it; for actions that cannot be undone. */
    public Optional<Network> named(Call call) {
        return call.perhapsText("network").map(lookup::network);
    }
}
