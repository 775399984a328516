package se.budkavle.storage.indicator;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of indicators, including indicators that have ended. */
@Transactional(readOnly = true)
public interface Indicators extends Repository<Indicator, String> {

    @Transactional
    Indicator save(Indicator indicator);

    Optional<Indicator> findById(String id);

    @Query("select * from indicator order by area_id, goal_code, title, id")
    List<Indicator> all();

    /** Returns the indicators whose values are still collected: neither they nor their networks have ended. */
    @Query("""
            select i.* from indicator i join network n on n.id = i.network_id
            where i.ended_at is null and n.ended_at is null order by i.area_id, i.goal_code, i.title, i.id""")
    List<Indicator> followed();
}
