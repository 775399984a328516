package se.budkavle.storage.delivery;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Repository of the pauses of sending messages. The queries that find the messages to send read the database view
 * unpaused_delivery. The view omits paused messages.
 */
@Transactional(readOnly = true)
public interface DeliveryPauses extends Repository<DeliveryPause, String> {

    @Transactional
    DeliveryPause save(DeliveryPause pause);

    Optional<DeliveryPause> findById(String scope);

    @Query("select * from delivery_pause order by paused_at, scope")
    List<DeliveryPause> all();

    /** Returns whether the messages of this network are paused. Ignores a pause of all messages. */
    default boolean isNetworkPaused(@Nullable String networkId) {
        return networkId != null && findById(networkId).isPresent();
    }

    /** Deletes a pause. Returns 0 if another person has already deleted the pause. */
    @Modifying
    @Transactional
    @Query("delete from delivery_pause where scope = :scope")
    int end(String scope);
}
