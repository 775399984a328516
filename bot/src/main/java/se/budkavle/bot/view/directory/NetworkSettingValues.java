package se.budkavle.bot.view.directory;

import java.util.function.UnaryOperator;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.meeting.NetworkSettings;

/**
 * All settings of a network. Some settings are stored in {@code Network} itself, and all others in
 * {@code NetworkSettings}.
 */
public record NetworkSettingValues(Network network, NetworkSettings settings) {

    public NetworkSettingValues with(Network newNetwork) {
        return new NetworkSettingValues(newNetwork, settings);
    }

    public NetworkSettingValues with(UnaryOperator<NetworkSettings> change) {
        return new NetworkSettingValues(network, change.apply(settings));
    }
}
