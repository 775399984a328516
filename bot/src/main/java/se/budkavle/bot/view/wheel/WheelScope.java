package se.budkavle.bot.view.wheel;

import java.util.Optional;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.Network;

/**
 * The part of the association whose annual wheel (calendar of a year) is shown: the whole association, an area or a
 * network.
 */
public record WheelScope(String association, Optional<Area> area, Optional<Network> network) {

    public String title() {
        return network.map(Network::title).or(() -> area.map(Area::title)).orElse(association);
    }

    boolean includes(Network one) {
        return network.map(wanted -> wanted.id().equals(one.id())).orElse(true)
                && area.map(wanted -> wanted.id().equals(one.areaId())).orElse(true);
    }
}
