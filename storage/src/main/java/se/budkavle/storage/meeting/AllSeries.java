package se.budkavle.storage.meeting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Repository of meeting series. The name of this repository starts with "All", because "Series" is already the name of
 * the record (the plural of "series" is "series").
 */
@Transactional(readOnly = true)
public interface AllSeries extends Repository<Series, String> {

    @Transactional
    Series save(Series series);

    Optional<Series> findById(String id);

    List<Series> findAllByNetworkIdOrderByBegins(String networkId);

    /**
     * Returns the meeting series of these networks, sorted by their first day. Omits series that ended before this day.
     */
    @Query("select * from meeting_series where network_id in (:networkIds) and ends >= :day order by begins, id")
    List<Series> endingFrom(Collection<String> networkIds, LocalDate day);
}
