package se.budkavle.bot.view.directory;

import java.util.function.UnaryOperator;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.meeting.NetworkSettings;

/**
 * The settings of a network. Some settings are stored in the network's own record, and the other settings are stored in
 * a second record.
 */
public record NetworkSettingValues(Network network, NetworkSettings settings) {

    public NetworkSettingValues with(Network newNetwork) {
        return new NetworkSettingValues(newNetwork, settings);
    }

    public NetworkSettingValues with(UnaryOperator<NetworkSettings> change) {
        return new NetworkSettingValues(network, change.apply(settings));
    }
}
