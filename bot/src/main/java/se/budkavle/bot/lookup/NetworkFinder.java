package se.budkavle.bot.lookup;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Lookup;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;

/** Finds the network of a call: the one named in the option "network", else the one whose channel the call came from. */
@Component
public class NetworkFinder {

    private final Lookup lookup;
    private final Networks networks;

    NetworkFinder(Lookup lookup, Networks networks) {
        this.lookup = lookup;
        this.networks = networks;
    }

    /** Returns the network of the call; throws a refusal where none is named and the channel belongs to none. */
    public Network of(Call call) {
        return perhaps(call).orElseThrow(() -> new Refusal("directory.which-network"));
    }

    /** Returns the network of the call; empty where none is named and the channel belongs to none. */
    public Optional<Network> perhaps(Call call) {
        return named(call)
                .or(() -> ofChannel(call.channelId()));
    }

    /** Returns the network that has this channel; empty for the channel of none, and for no channel. */
    public Optional<Network> ofChannel(String channelId) {
        return Optional.ofNullable(channelId).flatMap(networks::findByChannelId).filter(Network::isAlive);
    }

    /** Returns only a network that the call names itself; for acts that cannot be undone. */
    public Optional<Network> named(Call call) {
        return call.perhapsText("network").map(lookup::network);
    }
}
