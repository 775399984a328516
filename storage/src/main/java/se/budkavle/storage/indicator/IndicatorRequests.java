package se.budkavle.storage.indicator;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the requests for values of indicators. */
@Transactional(readOnly = true)
public interface IndicatorRequests extends Repository<IndicatorRequest, String> {

    @Transactional
    IndicatorRequest save(IndicatorRequest request);

    Optional<IndicatorRequest> findByIndicatorIdAndPeriodEnd(String indicatorId, LocalDate periodEnd);

    /** Returns the unanswered requests of this indicator. */
    @Query("select * from indicator_request where indicator_id = :indicatorId and answered_at is null")
    List<IndicatorRequest> openOf(String indicatorId);

    /**
     * Returns the unanswered requests for values, earliest period first. Omits requests of indicators that have ended,
     * or whose networks have ended.
     */
    @Query("""
            select r.* from indicator_request r join indicator i on i.id = r.indicator_id
              join network n on n.id = i.network_id
            where r.answered_at is null and i.ended_at is null and n.ended_at is null order by r.period_end, r.id""")
    List<IndicatorRequest> open();

    /** Returns these indicators' requests for values of periods that end on this day or later. */
    @Query("select * from indicator_request where indicator_id in (:indicatorIds) and period_end >= :from")
    List<IndicatorRequest> since(Collection<String> indicatorIds, LocalDate from);
}
