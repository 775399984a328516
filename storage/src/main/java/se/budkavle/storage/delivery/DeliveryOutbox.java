package se.budkavle.storage.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Repository for the command /outbox and for the reports of outages and failures: lists the messages that wait and
 * those that were sent, skipped or failed, and changes what becomes of a message.
 */
@Transactional(readOnly = true)
public interface DeliveryOutbox extends Repository<Delivery, String> {

    /**
     * Returns the waiting messages that are due before {@code until}, earliest first. Includes messages that wait
     * because sending is paused.
     */
    @Query("select * from delivery where state = 'WAITING' and due_at < :until order by due_at, id")
    List<Delivery> waitingUntil(Instant until);

    /** Returns the messages that were sent, skipped or failed in this period, newest first. */
    @Query("""
            select * from delivery where finished_at between :from and :until and state <> 'WAITING'
            order by finished_at desc, id desc""")
    List<Delivery> finishedBetween(Instant from, Instant until);

    /**
     * Returns the messages whose due time was during an outage, earliest first. Includes messages that the bot could
     * queue only after the outage.
     *
     * @param until the latest due time of the returned messages; later than the end of the outage, because the bot
     *     needs time to queue overdue messages
     */
    @Query("""
            select * from delivery where state in ('WAITING', 'SENT', 'SKIPPED', 'FAILED')
              and due_at between :from and :until and (due_at < :to or created_at >= :to)
            order by due_at, id""")
    List<Delivery> fellDue(Instant from, Instant to, Instant until);

    /** Marks a waiting message as skipped. Returns 0 if the message is being sent or no longer waits. */
    @Modifying
    @Transactional
    @Query("""
            update delivery set state = 'SKIPPED', reason = :reason, finished_at = :now, claimed_until = null,
              first_tried_at = null, version = version + 1
            where id = :id and state = 'WAITING' and claimed_by is null""")
    int skip(String id, String reason, Instant now);

    /**
     * Changes the due time of a waiting message, and thus its position in the addressee's queue. Returns 0 if the
     * message is being sent or no longer waits.
     *
     * @param ignoresPause whether the message is sent even while sending is paused
     */
    @Modifying
    @Transactional
    @Query("""
            update delivery set due_at = :dueAt, claimed_until = null, ignores_pause = :ignoresPause,
              version = version + 1
            where id = :id and state = 'WAITING' and claimed_by is null""")
    int reschedule(String id, Instant dueAt, boolean ignoresPause);

    /**
     * Queues a failed message again. The message is due now, and the bot sends it even while sending is paused. Returns
     * 0 if the message has not failed.
     *
     * @param lane the addressee, encoded as one text
     */
    @Modifying
    @Transactional
    @Query("""
            update delivery set state = 'WAITING', lane = :lane, due_at = :now, finished_at = null, reason = null,
              first_tried_at = null, failures = 0, ignores_pause = true, version = version + 1
            where id = :id and state = 'FAILED'""")
    int sendAgain(String id, @Nullable String lane, Instant now);

    /** Stores which network a message is about, if no network is stored yet. */
    @Modifying
    @Transactional
    @Query("""
            update delivery set network_id = :networkId, version = version + 1
            where id = :id and network_id is null""")
    int setNetwork(String id, String networkId);

    /** Makes pauses of sending apply to every waiting message, also to messages that ignored pauses until now. */
    @Modifying
    @Transactional
    @Query("""
            update delivery set ignores_pause = false, version = version + 1
            where state = 'WAITING' and ignores_pause""")
    int endExemptions();
}
