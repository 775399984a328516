package se.budkavle.storage.delivery;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores the pauses of sending. The queue's queries read them through the database view unpaused_delivery. */
@Transactional(readOnly = true)
public interface DeliveryPauses extends Repository<DeliveryPause, String> {

    @Transactional
    DeliveryPause save(DeliveryPause pause);

    Optional<DeliveryPause> findById(String scope);

    @Query("select * from delivery_pause order by paused_at, scope")
    List<DeliveryPause> all();

    /** Ends a pause. Returns 0 if another person has ended it already. */
    @Modifying
    @Transactional
    @Query("delete from delivery_pause where scope = :scope")
    int end(String scope);
}
