package se.budkavle.storage.meeting;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All series of meetings; the word has no plural of its own. */
@Transactional(readOnly = true)
public interface AllSeries extends Repository<Series, String> {

    @Transactional
    Series save(Series series);

    Optional<Series> findById(String id);

    List<Series> findAllByNetworkIdOrderByBegins(String networkId);
}
