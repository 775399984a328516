package se.budkavle.storage.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * All recipients of all batches. A row is claimed by one instance, is marked as begun before its message is handed
 * over, and is finished only by the instance that has begun it.
 */
@Transactional(readOnly = true)
public interface Recipients extends Repository<Recipient, String> {

    int ROWS_AT_ONCE = 500;

    @Transactional
    Recipient save(Recipient recipient);

    @Transactional
    List<Recipient> saveAll(Iterable<Recipient> some);

    /**
     * Stores all recipients with only a few hundred of them in memory at once; runs in the transaction that stores the
     * batch.
     *
     * @return how many were stored
     */
    @Transactional
    default int saveEach(Iterator<Recipient> all) {
        int saved = 0;
        while (all.hasNext()) {
            var some = new ArrayList<Recipient>(ROWS_AT_ONCE);
            while (all.hasNext() && some.size() < ROWS_AT_ONCE) {
                some.add(all.next());
            }
            saveAll(some);
            saved += some.size();
        }
        return saved;
    }

    Optional<Recipient> findById(String id);

    List<Recipient> findAllByIdInOrderById(Collection<String> ids);

    /** Returns the next rows of a batch after this id; an empty id returns the first. */
    @Query("select * from recipient where batch_id = :batchId and id > :after order by id limit :most")
    List<Recipient> page(String batchId, String after, int most);

    /** Returns the recipients of a batch in any of these states, by name. */
    default List<Recipient> in(String batchId, Collection<Recipient.State> states, int most) {
        return inNamed(batchId, states.stream().map(Recipient.State::name).toList(), most);
    }

    /** Runs the query of {@link #in}. */
    @Query("select * from recipient where batch_id = :batchId and state in (:states) order by name, id limit :most")
    List<Recipient> inNamed(String batchId, Collection<String> states, int most);

    /** Returns the recipients for whom it is unknown whether the message was sent. */
    @Query("select * from recipient where batch_id = :batchId and state = 'UNKNOWN' order by id limit :most")
    List<Recipient> inDoubt(String batchId, int most);

    /** Counts the recipients by state and way; every total of a batch comes from this query. */
    @Query("""
            select case when r.state = 'WAITING' and b.state = 'STOPPED' then 'STOPPED' else r.state end as state, r.way as way,
              count(*) as recipients
            from recipient r join batch b on b.id = r.batch_id where r.batch_id = :batchId
            group by r.state, b.state, r.way""")
    List<Tally> tally(String batchId);

    /** The number of recipients with this state and way; the way is null for recipients without one. */
    record Tally(Recipient.State state, Addressee.Kind way, int recipients) {}

    /**
     * Returns the ids of the first recipients that are due in this way and free, in the order of their due times; a
     * mail whose sending has begun is not free.
     */
    @Query("""
            select id from recipient where batch_id = :batchId and state = 'WAITING' and way = :way and due_at <= :now
              and (begun_at is null or way <> 'MAIL')
            order by due_at, id limit :most""")
    List<String> claimable(String batchId, Addressee.Kind way, Instant now, int most);

    /**
     * Returns when the next recipient in this way is due or a lease ends, in milliseconds since 1970 UTC; null when
     * none waits.
     */
    @Query("select min(due_at) from recipient where batch_id = :batchId and state = 'WAITING' and way = :way")
    @Nullable
    Long nextDueAt(String batchId, Addressee.Kind way);

    /** Tells whether any recipient waits or is being sent to. */
    @Query("select exists (select 1 from recipient where batch_id = :batchId and state = 'WAITING')")
    boolean anyWaiting(String batchId);

    /** Claims those of these recipients that are still free, until the end of the lease. */
    @Modifying
    @Transactional
    @Query("""
            update recipient set claimed_by = :by, due_at = :until, version = version + 1
            where id in (:ids) and state = 'WAITING' and due_at <= :now and (begun_at is null or way <> 'MAIL')""")
    int claim(Collection<String> ids, String by, Instant until, Instant now);

    /** Releases claimed recipients that were not begun. */
    @Modifying
    @Transactional
    @Query("""
            update recipient set claimed_by = null, due_at = :now, version = version + 1
            where id in (:ids) and claimed_by = :by and state = 'WAITING' and begun_at is null""")
    int release(Collection<String> ids, String by, Instant now);

    /** Makes all claimed recipients due now; only for a startup at which no other instance runs. */
    @Modifying
    @Transactional
    @Query("""
            update recipient set due_at = :now, version = version + 1
            where claimed_by is not null and state = 'WAITING' and due_at > :now""")
    int endLeases(Instant now);

    /**
     * Marks a recipient as begun, because from now on the message may have been handed over; returns 0 when another
     * claim has taken it or the batch no longer sends in this way.
     */
    @Modifying
    @Transactional
    @Query("""
            update recipient set begun_at = :now, due_at = :until, attempts = attempts + 1,
              first_tried_at = coalesce(first_tried_at, :now), version = version + 1
            where id = :id and claimed_by = :by and attempts = :attempts and state = 'WAITING'
              and exists (select 1 from batch b where b.id = recipient.batch_id
                and (b.state = 'SENDING' or b.state = 'PAUSED' and b.paused_way <> recipient.way))""")
    int begin(String id, String by, int attempts, Instant until, Instant now);

    /**
     * Stores the outcome of a begun recipient; returns 0 when it was begun again or decided on in the meantime. A
     * recipient that was marked as unknown is included, because the sender knows the outcome.
     */
    @Modifying
    @Transactional
    @Query("""
            update recipient set state = :state, message_id = :messageId, reason = :reason, finished_at = :now,
              claimed_by = null, begun_at = null, failures = 0, version = version + 1
            where id = :id and claimed_by = :by and attempts = :attempts and state in ('WAITING', 'UNKNOWN')""")
    int finish(
            String id,
            String by,
            int attempts,
            Recipient.State state,
            @Nullable String messageId,
            @Nullable String reason,
            Instant now);

    /**
     * Releases a recipient for a retry at the given time; its message was certainly not sent, or is a post that is
     * searched for first.
     */
    @Modifying
    @Transactional
    @Query("""
            update recipient set claimed_by = null, begun_at = null, due_at = :again, reason = :reason, failures = failures + :failed,
              first_tried_at = coalesce(first_tried_at, :now), version = version + 1
            where id = :id and claimed_by = :by and attempts = :attempts and state = 'WAITING'""")
    int giveBack(String id, String by, int attempts, Instant again, String reason, int failed, Instant now);

    /** Marks mails as unknown when their lease has ended without an outcome after their sending had begun. */
    @Modifying
    @Transactional
    @Query("""
            update recipient set state = 'UNKNOWN', reason = 'delivery.unknown', finished_at = :now, version = version + 1
            where batch_id = :batchId and state = 'WAITING' and way = 'MAIL' and due_at <= :now and begun_at is not null""")
    int doubt(String batchId, Instant now);

    /** Marks a recipient whose outcome is unknown as sent, on a person's decision. */
    @Modifying
    @Transactional
    @Query("""
            update recipient set state = 'SENT', reason = null, claimed_by = null, begun_at = null, version = version + 1
            where id = :id and state = 'UNKNOWN'""")
    int countAsSent(String id);

    /** Lets a mail of unknown outcome be sent again, on a person's decision. */
    @Modifying
    @Transactional
    @Query("""
            update recipient set state = 'WAITING', reason = null, finished_at = null, claimed_by = null, begun_at = null,
              due_at = :now, version = version + 1
            where id = :id and state = 'UNKNOWN' and lane is not null""")
    int sendAgain(String id, Instant now);

    /** Records that a mail bounced; only for a mail that was sent, or of which it is unknown whether it was sent. */
    @Modifying
    @Transactional
    @Query("""
            update recipient set state = 'BOUNCED', reason = :reason, claimed_by = null, begun_at = null, version = version + 1
            where id = :id and state in ('SENT', 'UNKNOWN')""")
    int bounced(String id, String reason);

    /**
     * Returns the ids of recipients that still have a name or an address, in finished or stopped batches created before
     * the given time.
     */
    @Query("""
            select r.id from batch b join recipient r on r.batch_id = b.id
            where b.created_at < :before and b.state in ('DONE', 'STOPPED') and (r.lane is not null or r.name is not null)
            limit :most""")
    List<String> namedBefore(Instant before, int most);

    /**
     * Erases names and addresses from these rows; the person and contact ids stay, so that links in old letters still
     * find the reader.
     */
    @Modifying
    @Transactional
    @Query("update recipient set lane = null, name = null, version = version + 1 where id in (:ids)")
    int erase(Collection<String> ids);

    /** Records that a mail server on the way keeps retrying a sent mail. */
    @Modifying
    @Transactional
    @Query(
            "update recipient set reason = 'delivery.delayed-on-the-way', version = version + 1 where id = :id and state = 'SENT'")
    int delayed(String id);

    /**
     * Returns the recipients of a batch whose mail bounced or was refused because the address does not exist or accepts
     * no mail.
     */
    @Query("""
            select * from recipient where batch_id = :batchId and state in ('BOUNCED', 'REFUSED') and reason = 'delivery.bounced-address'
            order by id""")
    List<Recipient> withAddressAtFault(String batchId);

    /** Erases a person's name and address from all rows, and cancels messages that were not sent yet. */
    @Modifying
    @Transactional
    @Query("""
            update recipient set lane = null, name = null, person_id = null, version = version + 1,
              state = case when state = 'WAITING' and begun_at is null then 'ENDED' else state end,
              finished_at = case when state = 'WAITING' and begun_at is null then :now else finished_at end
            where person_id = :personId""")
    int erasePerson(String personId, Instant now);

    /** Erases a contact's name and address from all rows, and cancels messages that were not sent yet. */
    @Modifying
    @Transactional
    @Query("""
            update recipient set lane = null, name = null, contact_id = null, version = version + 1,
              state = case when state = 'WAITING' and begun_at is null then 'ENDED' else state end,
              finished_at = case when state = 'WAITING' and begun_at is null then :now else finished_at end
            where contact_id = :contactId""")
    int eraseContact(String contactId, Instant now);
}
