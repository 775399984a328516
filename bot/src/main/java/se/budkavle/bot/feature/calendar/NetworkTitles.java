package se.budkavle.bot.feature.calendar;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;

/** Finds the titles of all networks, because a calendar holds meetings of many of them. */
@Component
class NetworkTitles {

    private final Networks networks;

    NetworkTitles(Networks networks) {
        this.networks = networks;
    }

    /** The names of all networks, by id. */
    Map<String, String> ofNetworks() {
        return networks.findAllByOrderByTitle().stream().collect(Collectors.toMap(Network::id, Network::title));
    }
}
