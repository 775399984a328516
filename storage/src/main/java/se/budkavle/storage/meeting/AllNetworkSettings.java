package se.budkavle.storage.meeting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the settings of all networks (working groups). */
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
     * Reads the settings of all networks with one query, and returns a function from a network's id to its settings. If
     * the query fails because one row is invalid, the function queries the settings of each network separately.
     *
     * <p>The method opens no transaction, because a failed query would make the transaction unusable for the later
     * queries.
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
