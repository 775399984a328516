package se.budkavle.storage.meeting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores and finds the settings of all networks. */
@Transactional(readOnly = true)
public interface AllNetworkSettings extends Repository<NetworkSettings, String> {

    @Transactional
    NetworkSettings save(NetworkSettings settings);

    Optional<NetworkSettings> findById(String networkId);

    List<NetworkSettings> findAll();

    default NetworkSettings of(String networkId) {
        return findById(networkId).orElseGet(() -> NetworkSettings.usual(networkId));
    }

    /**
     * Reads the settings of all networks with one query and returns them by network id; if that fails because one row
     * is invalid, the returned function reads each network's settings with a query of its own.
     *
     * <p>It has no transaction of its own, because the failed query would end the transaction.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    default Function<String, NetworkSettings> byNetwork() {
        Map<String, NetworkSettings> known;
        try {
            known = findAll().stream().collect(Collectors.toMap(NetworkSettings::networkId, Function.identity()));
        } catch (RuntimeException broken) {
            return this::of;
        }
        return networkId -> known.containsKey(networkId) ? known.get(networkId) : NetworkSettings.usual(networkId);
    }
}
