package se.budkavle.storage.meeting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How each network does it. */
@Transactional(readOnly = true)
public interface Practices extends Repository<Practice, String> {

    @Transactional
    Practice save(Practice practice);

    Optional<Practice> findById(String networkId);

    List<Practice> findAll();

    default Practice of(String networkId) {
        return findById(networkId).orElseGet(() -> Practice.usual(networkId));
    }

    /**
     * By the id of a network, all of them read at once; one by one where one that is broken would keep the others from being read.
     *
     * <p>No transaction of its own, which the failed reading of all would end.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    default Function<String, Practice> byNetwork() {
        Map<String, Practice> known;
        try {
            known = findAll().stream().collect(Collectors.toMap(Practice::networkId, Function.identity()));
        } catch (RuntimeException broken) {
            return this::of;
        }
        return networkId -> known.containsKey(networkId) ? known.get(networkId) : Practice.usual(networkId);
    }
}
