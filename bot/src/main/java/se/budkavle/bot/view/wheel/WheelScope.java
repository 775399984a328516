package se.budkavle.bot.view.wheel;

import java.util.Optional;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.Network;

/** Whose year is shown: the whole association's, an area's or a network's. */
public record WheelScope(String association, Optional<Area> area, Optional<Network> network) {

    public String title() {
        return network.map(Network::title).or(() -> area.map(Area::title)).orElse(association);
    }

    boolean includes(Network one) {
        return network.map(wanted -> wanted.id().equals(one.id())).orElse(true)
                && area.map(wanted -> wanted.id().equals(one.areaId())).orElse(true);
    }
}
