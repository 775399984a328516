package se.budkavle.storage.meeting;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores and finds series of meetings; it is named so because "series" has no separate plural. */
@Transactional(readOnly = true)
public interface AllSeries extends Repository<Series, String> {

    @Transactional
    Series save(Series series);

    Optional<Series> findById(String id);

    List<Series> findAllByNetworkIdOrderByBegins(String networkId);
}
