package se.budkavle.storage.indicator;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the values of indicators, including values that were corrected later. */
@Transactional(readOnly = true)
public interface IndicatorValues extends Repository<IndicatorValue, String> {

    @Transactional
    IndicatorValue save(IndicatorValue value);

    /** Returns all values of these indicators, in the order in which they were stored. */
    @Query("select * from indicator_value where indicator_id in (:indicatorIds) order by written_at, id")
    List<IndicatorValue> ofAny(Collection<String> indicatorIds);
}
