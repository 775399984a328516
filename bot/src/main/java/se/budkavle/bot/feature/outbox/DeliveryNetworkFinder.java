package se.budkavle.bot.feature.outbox;

import java.util.HashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;

/** Finds the network that a queued message (delivery) is about. */
@Component
class DeliveryNetworkFinder {

    private final Networks networks;

    DeliveryNetworkFinder(Networks networks) {
        this.networks = networks;
    }

    /**
     * Loads all networks once, and returns a function that finds the network of a queued message. The function returns
     * the message's stored network, or the network of the message's channel if none is stored. The function returns
     * null if it finds no network.
     */
    Function<Delivery, @Nullable Network> read() {
        var byId = networks.byId();
        var byChannel = new HashMap<Addressee, Network>();
        for (var network : byId.values()) {
            if (network.channelId() != null) {
                byChannel.put(Addressee.channel(network.channelId()), network);
            }
        }
        return row -> row.networkId() != null ? byId.get(row.networkId()) : byChannel.get(row.addressee());
    }
}
