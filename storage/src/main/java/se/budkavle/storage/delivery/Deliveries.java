package se.budkavle.storage.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Repository of messages, of which each has one addressee: queues, finds and deletes them. {@link DeliveryQueue} has
 * the queries for sending them, {@link DeliveryEdits} those for editing them, and {@link DeliveryOutbox} those for the
 * command /outbox.
 */
@Transactional(readOnly = true)
public interface Deliveries extends Repository<Delivery, String> {

    @Transactional
    Delivery save(Delivery delivery);

    Optional<Delivery> findById(String id);

    @Query("select * from delivery where matter = :key")
    Optional<Delivery> findByKey(String key);

    List<Delivery> findAllByKeyIn(Collection<String> keys);

    List<Delivery> findAllBySubjectOrderByDueAtAscIdAsc(String subject);

    /** Returns all queued and sent messages about the meetings that start in this period. */
    @Query(
            "select * from delivery where subject in (select id from meeting where starts_at > :from and starts_at < :to)")
    List<Delivery> aboutMeetings(Instant from, Instant to);

    /**
     * Makes a waiting message due now, so that the bot sends it even while sending is paused. Returns 0 if no message
     * with this key waits for a later time, or if the bot has already tried to send the message.
     */
    @Modifying
    @Transactional
    @Query("""
            update delivery set due_at = :now, ignores_pause = true, version = version + 1
            where matter = :key and state = 'WAITING' and attempts = 0 and due_at > :now""")
    int bringForward(String key, Instant now);

    /** Marks a sent email as failed, because it has bounced. */
    @Modifying
    @Transactional
    @Query(
            "update delivery set state = 'FAILED', reason = :reason, version = version + 1 where id = :id and state = 'SENT'")
    int bounced(String id, String reason);

    @Modifying
    @Transactional
    @Query("delete from delivery where id in (:ids)")
    int delete(Collection<String> ids);

    /** Deletes all messages about the record with this id, for example about a meeting. */
    @Modifying
    @Transactional
    @Query("delete from delivery where subject = :subject")
    int deleteAbout(String subject);

    /**
     * Deletes the skipped messages about the record with this id, for example a meeting. After the skipped messages are
     * deleted, messages with the same keys can be queued again.
     */
    @Modifying
    @Transactional
    @Query("delete from delivery where subject = :subject and state = 'SKIPPED'")
    int deleteSkippedAbout(String subject);
}
