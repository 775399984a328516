package se.budkavle.storage.meeting;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
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
}
