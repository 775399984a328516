package se.budkavle.storage.agenda;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The repository of the standing (recurring) agenda items of all networks, including removed items. */
@Transactional(readOnly = true)
public interface StandingItems extends Repository<StandingItem, String> {

    @Transactional
    StandingItem save(StandingItem item);

    List<StandingItem> findAllByOrderByNetworkIdAscPositionAsc();

    @Query("select * from standing_item where network_id = :networkId order by position")
    List<StandingItem> findAllByNetworkIdOrderByPosition(String networkId);
}
