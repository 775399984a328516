package se.budkavle.storage.indicator;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the definitions of indicators, including definitions that a later definition has replaced. */
@Transactional(readOnly = true)
public interface IndicatorDefinitions extends Repository<IndicatorDefinition, String> {

    @Transactional
    IndicatorDefinition save(IndicatorDefinition definition);

    /** Returns all definitions of these indicators, the earliest first. */
    @Query("select * from indicator_definition where indicator_id in (:indicatorIds) order by written_at, id")
    List<IndicatorDefinition> ofAny(Collection<String> indicatorIds);
}
