package se.budkavle.bot.delivery;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.ChannelDeliveries;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;

/** Links a network to a Discord channel, and sends the network's waiting messages to this channel. */
@Component
public class NetworkChannelLinker {

    private final Networks networks;
    private final ChannelDeliveries deliveries;
    private final Clock clock;

    NetworkChannelLinker(Networks networks, ChannelDeliveries deliveries, Clock clock) {
        this.networks = networks;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * Links the network to the channel. The network's waiting messages move from its former channel to the new one.
     * Messages that were sent to the former channel, or failed there, stay linked to the network. If the channel
     * belonged to a network that has ended, the ended network loses the channel and its waiting messages are skipped.
     */
    @Transactional
    public void link(Network network, String channelId) {
        var channel = Addressee.channel(channelId).lane();
        networks.findByChannelId(channelId).filter(linked -> !linked.isAlive()).ifPresent(ended -> {
            networks.save(ended.linkedTo(null));
            deliveries.assignTo(ended.id(), channel);
            deliveries.skipAllTo(channel, ended.id(), "delivery.channel-taken", clock.instant());
        });
        if (network.channelId() != null) {
            var former = Addressee.channel(network.channelId()).lane();
            deliveries.assignTo(network.id(), former);
            deliveries.redirect(former, channel, network.id());
        }
        deliveries.addressUnaddressed(channel, network.id());
        networks.save(network.linkedTo(channelId));
    }
}
