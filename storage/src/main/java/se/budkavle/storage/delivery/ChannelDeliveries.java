package se.budkavle.storage.delivery;

import java.time.Instant;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Repository of the messages to a network's channel: changes them when the network gets, changes or loses its channel.
 */
@Transactional(readOnly = true)
public interface ChannelDeliveries extends Repository<Delivery, String> {

    /**
     * Stores that the messages to this channel are about this network, because the network loses the channel. Leaves
     * out messages about another network.
     *
     * @param lane the channel, encoded as one text
     */
    @Modifying
    @Transactional
    @Query("""
            update delivery set network_id = :networkId, version = version + 1
            where lane = :lane and network_id is null""")
    int assignTo(String networkId, String lane);

    /**
     * Sends a network's waiting messages to another channel than the one for which they were queued. Leaves out
     * messages that are just being sent.
     *
     * @param former the former channel, encoded as one text
     * @param channel the new channel, encoded as one text
     */
    @Modifying
    @Transactional
    @Query("""
            update delivery set lane = :channel, version = version + 1
            where lane = :former and state = 'WAITING' and claimed_by is null and network_id = :networkId""")
    int redirect(String former, String channel, String networkId);

    /**
     * Gives this channel to a network's waiting messages that were queued while the network had no channel.
     *
     * @param channel the channel, encoded as one text
     */
    @Modifying
    @Transactional
    @Query("""
            update delivery set lane = :channel, version = version + 1
            where lane is null and state = 'WAITING' and claimed_by is null and network_id = :networkId""")
    int addressUnaddressed(String channel, String networkId);

    /**
     * Marks a network's waiting messages to this channel as skipped. Leaves out messages about another network, and
     * messages that are just being sent.
     *
     * @param lane the channel, encoded as one text
     */
    @Modifying
    @Transactional
    @Query("""
            update delivery set state = 'SKIPPED', reason = :reason, finished_at = :now, claimed_until = null,
              first_tried_at = null, version = version + 1
            where lane = :lane and state = 'WAITING' and claimed_by is null and network_id = :networkId""")
    int skipAllTo(String lane, String networkId, String reason, Instant now);
}
