package se.budkavle.storage.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Repository that compares a message with the other messages that wait for its addressee, so that the addressee is not
 * told the same thing twice.
 */
@Transactional(readOnly = true)
public interface OverlappingDeliveries extends Repository<Delivery, String> {

    /**
     * Returns whether a later message replaces {@code delivery}. The later message must come from one of these
     * composers (classes that write messages), wait for the same addressee and be due within a day. A failed message
     * that is queued again is always due within a day.
     *
     * @param about the id of the record that the messages are about, with which their {@code subject} begins; empty for
     *     messages about any record
     */
    default boolean isOvertaken(Delivery delivery, Collection<String> composers, String about, Instant now) {
        return !laterThan(delivery, composers, about, now).isEmpty();
    }

    /**
     * Returns the later messages that come from these composers, wait for the same addressee and are due within a day.
     *
     * @param about the id of the record that the messages are about, with which their {@code subject} begins; empty for
     *     messages about any record
     */
    default List<Delivery> laterThan(Delivery delivery, Collection<String> composers, String about, Instant now) {
        return laterWaiting(
                delivery.requiredAddressee().lane(),
                composers,
                about,
                delivery.createdAt(),
                now.plus(Duration.ofDays(1)));
    }

    /**
     * Returns the later messages that wait for the same addressee and come from these composers (classes that write
     * messages). Ignores messages that wait because sending is paused, because they may be sent much later.
     *
     * @param lane the addressee, encoded as one text
     * @param about the id of the record that the messages are about, with which their {@code subject} begins; empty for
     *     messages about any record
     * @param latest the latest time at which a returned message is due
     */
    @Query("""
            select * from delivery where lane = :lane and state = 'WAITING' and composer in (:composers)
              and subject like :about || '%' and created_at > :createdAt and due_at <= :latest
              and exists (select 1 from unpaused_delivery u where u.id = delivery.id)""")
    List<Delivery> laterWaiting(
            String lane, Collection<String> composers, String about, Instant createdAt, Instant latest);

    /**
     * Returns a function that takes a network's id and returns whether this private message may contain matters of the
     * network. Returns false for a network whose sending is paused if another message to the same person is already
     * waiting for the end of the pause, because that message will contain the matters.
     */
    default Predicate<String> mayContain(Delivery message) {
        var paused = pausedNetworks(message.requiredAddressee().lane(), message.composer(), message.id());
        return networkId -> !paused.contains(networkId);
    }

    /** Returns the networks of an addressee's other messages from this composer that wait because sending is paused. */
    @Query("""
            select distinct network_id from delivery where lane = :lane and state = 'WAITING' and composer = :composer
              and id <> :id and network_id is not null
              and not exists (select 1 from unpaused_delivery u where u.id = delivery.id)""")
    Set<String> pausedNetworks(String lane, String composer, String id);
}
