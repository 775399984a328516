package se.budkavle.storage.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * All recipients of all batches. A row is claimed by one instance, marked as begun before it is handed over, and finished only by
 * the one that began it.
 */
@Transactional(readOnly = true)
public interface Recipients extends Repository<Recipient, String> {

    int ROWS_AT_ONCE = 500;

    @Transactional
    Recipient save(Recipient recipient);

    @Transactional
    List<Recipient> saveAll(Iterable<Recipient> some);

    /**
     * Stores as many as there are without holding more than a few hundred of them at once; in the transaction that stores the batch.
     *
     * @return how many
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

    /** The rows of a batch, some at a time: those after this one; an empty text begins. */
    @Query("select * from recipient where batch_id = :batchId and id > :after order by id limit :most")
    List<Recipient> page(String batchId, String after, int most);

    /** Those of a batch that have come to any of these states, by name. */
    default List<Recipient> in(String batchId, Collection<Recipient.State> states, int most) {
        return inNamed(batchId, states.stream().map(Recipient.State::name).toList(), most);
    }

    /** See {@link #in}. */
    @Query("select * from recipient where batch_id = :batchId and state in (:states) order by name, id limit :most")
    List<Recipient> inNamed(String batchId, Collection<String> states, int most);

    /** Those of whom nobody knows whether they were sent to. */
    @Query("select * from recipient where batch_id = :batchId and state = 'UNKNOWN' order by id limit :most")
    List<Recipient> inDoubt(String batchId, int most);

    /** How many there are of each state and way: the one query for every sum that is shown of a batch. */
    @Query("""
            select case when r.state = 'WAITING' and b.state = 'STOPPED' then 'STOPPED' else r.state end as state, r.way as way,
              count(*) as recipients
            from recipient r join batch b on b.id = r.batch_id where r.batch_id = :batchId
            group by r.state, b.state, r.way""")
    List<Tally> tally(String batchId);

    /** How many have this state and went, or were to go, this way; null for those with none. */
    record Tally(Recipient.State state, Addressee.Kind way, int recipients) { }

    /** The first ones that are due this way and free, in the order in which they fell due; a mail that may be under way is not free. */
    @Query("""
            select id from recipient where batch_id = :batchId and state = 'WAITING' and way = :way and due_at <= :now
              and (begun_at is null or way <> 'MAIL')
            order by due_at, id limit :most""")
    List<String> claimable(String batchId, Addressee.Kind way, Instant now, int most);

    /** When the next one this way is due, or a claim ends; null where none waits. */
    @Query("select min(due_at) from recipient where batch_id = :batchId and state = 'WAITING' and way = :way")
    Long nextDueAt(String batchId, Addressee.Kind way);

    /** Whether anyone waits or is being sent to. */
    @Query("select exists (select 1 from recipient where batch_id = :batchId and state = 'WAITING')")
    boolean anyWaiting(String batchId);

    /** Takes these for a while, as far as they are still free. */
    @Modifying
    @Transactional
    @Query("""
            update recipient set claimed_by = :by, due_at = :until, version = version + 1
            where id in (:ids) and state = 'WAITING' and due_at <= :now and (begun_at is null or way <> 'MAIL')""")
    int claim(Collection<String> ids, String by, Instant until, Instant now);

    /** Gives back what was claimed and is not begun. */
    @Modifying
    @Transactional
    @Query("""
            update recipient set claimed_by = null, due_at = :now, version = version + 1
            where id in (:ids) and claimed_by = :by and state = 'WAITING' and begun_at is null""")
    int release(Collection<String> ids, String by, Instant now);

    /** From now on it may have been handed over; 0 where another has taken it, or the batch does not send this way any more. */
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
     * Finishes a begun one; 0 where it was begun anew or decided on since. Also where it was in doubt meanwhile: whoever sent it
     * knows.
     */
    @Modifying
    @Transactional
    @Query("""
            update recipient set state = :state, message_id = :messageId, reason = :reason, finished_at = :now,
              claimed_by = null, begun_at = null, failures = 0, version = version + 1
            where id = :id and claimed_by = :by and attempts = :attempts and state in ('WAITING', 'UNKNOWN')""")
    int finish(String id, String by, int attempts, Recipient.State state, String messageId, String reason, Instant now);

    /** Gives one back that was certainly not sent, or is looked for first, to be tried again from then. */
    @Modifying
    @Transactional
    @Query("""
            update recipient set claimed_by = null, begun_at = null, due_at = :again, reason = :reason, failures = failures + :failed,
              first_tried_at = coalesce(first_tried_at, :now), version = version + 1
            where id = :id and claimed_by = :by and attempts = :attempts and state = 'WAITING'""")
    int giveBack(String id, String by, int attempts, Instant again, String reason, int failed, Instant now);

    /** Mails whose sending was begun and of which nothing was heard until the claim ended: nobody knows. */
    @Modifying
    @Transactional
    @Query("""
            update recipient set state = 'UNKNOWN', reason = 'delivery.unknown', finished_at = :now, version = version + 1
            where batch_id = :batchId and state = 'WAITING' and way = 'MAIL' and due_at <= :now and begun_at is not null""")
    int doubt(String batchId, Instant now);

    /** A person has found out that one in doubt was sent. */
    @Modifying
    @Transactional
    @Query("""
            update recipient set state = 'SENT', reason = null, claimed_by = null, begun_at = null, version = version + 1
            where id = :id and state = 'UNKNOWN'""")
    int countAsSent(String id);

    /** A person lets one in doubt be sent again. */
    @Modifying
    @Transactional
    @Query("""
            update recipient set state = 'WAITING', reason = null, finished_at = null, claimed_by = null, begun_at = null,
              due_at = :now, version = version + 1
            where id = :id and state = 'UNKNOWN' and lane is not null""")
    int sendAgain(String id, Instant now);

    /** A mail that was sent, or may have been, came back. */
    @Modifying
    @Transactional
    @Query("""
            update recipient set state = 'BOUNCED', reason = :reason, claimed_by = null, begun_at = null, version = version + 1
            where id = :id and state in ('SENT', 'UNKNOWN')""")
    int bounced(String id, String reason);

    /** Those of batches ordered before that moment, and done or stopped, who still have a name or an address. */
    @Query("""
            select r.id from batch b join recipient r on r.batch_id = b.id
            where b.created_at < :before and b.state in ('DONE', 'STOPPED') and (r.lane is not null or r.name is not null)
            limit :most""")
    List<String> namedBefore(Instant before, int most);

    /** Takes names and addresses out of these rows; whose they are stays, so that the links of old letters still lead to the reader. */
    @Modifying
    @Transactional
    @Query("update recipient set lane = null, name = null, version = version + 1 where id in (:ids)")
    int erase(Collection<String> ids);

    /** A server on the way goes on trying to deliver a mail that was sent. */
    @Modifying
    @Transactional
    @Query("update recipient set reason = 'delivery.delayed-on-the-way', version = version + 1 where id = :id and state = 'SENT'")
    int delayed(String id);

    /** The recipients of a batch whose mail came back, or was not taken, because the address does not exist or accepts no mail. */
    @Query("""
            select * from recipient where batch_id = :batchId and state in ('BOUNCED', 'REFUSED') and reason = 'delivery.bounced-address'
            order by id""")
    List<Recipient> withAddressAtFault(String batchId);

    /** Takes a person's name and address out of all rows; what has not been sent is not sent any more. */
    @Modifying
    @Transactional
    @Query("""
            update recipient set lane = null, name = null, person_id = null, version = version + 1,
              state = case when state = 'WAITING' and begun_at is null then 'ENDED' else state end,
              finished_at = case when state = 'WAITING' and begun_at is null then :now else finished_at end
            where person_id = :personId""")
    int erasePerson(String personId, Instant now);

    /** The same for a contact. */
    @Modifying
    @Transactional
    @Query("""
            update recipient set lane = null, name = null, contact_id = null, version = version + 1,
              state = case when state = 'WAITING' and begun_at is null then 'ENDED' else state end,
              finished_at = case when state = 'WAITING' and begun_at is null then :now else finished_at end
            where contact_id = :contactId""")
    int eraseContact(String contactId, Instant now);
}
