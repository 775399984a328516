package se.budkavle.bot.feature.calendar;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;

/** Reads the titles of all networks at once, because one calendar can contain meetings of many networks. */
@Component
class NetworkTitles {

    private final Networks networks;

    NetworkTitles(Networks networks) {
        this.networks = networks;
    }

    /** Returns a map from network ids to the titles of all networks. */
    Map<String, String> ofNetworks() {
        return networks.findAllByOrderByTitle().stream().collect(Collectors.toMap(Network::id, Network::title));
    }
}
