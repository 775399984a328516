package se.budkavle.bot.calendar;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meeting;

/** Calls a meeting by its network and its title, as a calendar holds meetings of many networks. */
@Component
class Titles {

    private final Networks networks;

    Titles(Networks networks) {
        this.networks = networks;
    }

    /** The names of all networks, by id. */
    Map<String, String> ofNetworks() {
        return networks.findAllByOrderByTitle().stream().collect(Collectors.toMap(Network::id, Network::title));
    }

    static String of(Meeting meeting, String network) {
        return meeting.title().contains(network) ? meeting.title() : network + ": " + meeting.title();
    }
}
