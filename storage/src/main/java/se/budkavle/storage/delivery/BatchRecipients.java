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
 * Repository of the recipients of all batches. An instance of the bot claims a recipient, stores the beginning of an
 * attempt, sends the message and stores the outcome. The outcome is stored only while the instance still holds the
 * claim.
 */
@Transactional(readOnly = true)
public interface BatchRecipients extends Repository<BatchRecipient, String> {

    int ROWS_AT_ONCE = 500;

    @Transactional
    BatchRecipient save(BatchRecipient recipient);

    @Transactional
    List<BatchRecipient> saveAll(Iterable<BatchRecipient> some);

    /**
     * Stores all recipients of a batch in chunks, so that only a few hundred are in memory at a time. Must be called in
     * the transaction that stores the batch.
     *
     * @return the number of stored recipients
     */
    @Transactional
    default int saveEach(Iterator<BatchRecipient> all) {
        int saved = 0;
        while (all.hasNext()) {
            var some = new ArrayList<BatchRecipient>(ROWS_AT_ONCE);
            while (all.hasNext() && some.size() < ROWS_AT_ONCE) {
                some.add(all.next());
            }
            saveAll(some);
            saved += some.size();
        }
        return saved;
    }

    Optional<BatchRecipient> findById(String id);

    List<BatchRecipient> findAllByIdInOrderById(Collection<String> ids);

    /**
     * Returns one page of a batch's recipients, ordered by id: at most {@code most} recipients whose ids come after
     * {@code after}. If {@code after} is empty, returns the first page of recipients.
     */
    @Query("select * from recipient where batch_id = :batchId and id > :after order by id limit :most")
    List<BatchRecipient> page(String batchId, String after, int most);

    /**
     * Returns at most {@code most} recipients of a batch whose stored state is one of {@code states}, ordered by name.
     */
    default List<BatchRecipient> in(String batchId, Collection<BatchRecipient.State> states, int most) {
        return inNamed(batchId, states.stream().map(BatchRecipient.State::name).toList(), most);
    }

    /** Runs the query of {@link #in}, with the states as names of enum constants. */
    @Query("select * from recipient where batch_id = :batchId and state in (:states) order by name, id limit :most")
    List<BatchRecipient> inNamed(String batchId, Collection<String> states, int most);

    /** Returns those recipients of a batch whose delivery state is UNKNOWN. */
    @Query("select * from recipient where batch_id = :batchId and state = 'UNKNOWN' order by id limit :most")
    List<BatchRecipient> inDoubt(String batchId, int most);

    /**
     * Counts the recipients of a batch for each combination of delivery state, such as SENT, and kind of addressee,
     * such as email. All displayed totals of a batch come from this query.
     */
    @Query("""
            select case when r.state = 'WAITING' and b.state = 'STOPPED' then 'STOPPED' else r.state end as state, r.way as way,
              count(*) as recipients
            from recipient r join batch b on b.id = r.batch_id where r.batch_id = :batchId
            group by r.state, b.state, r.way""")
    List<Tally> tally(String batchId);

    /**
     * A row of a query: the number of recipients of a batch with this delivery state and this kind of addressee. The
     * kind of addressee is null for recipients to whom nothing can be sent.
     */
    record Tally(BatchRecipient.State state, Addressee.Kind way, int recipients) {}

    /**
     * Returns the ids of the recipients that an instance of the bot can claim (reserve) now, in the order of their due
     * times. Includes only recipients with this kind of addressee. Omits emails that the bot has already begun to send,
     * because they may have been sent.
     */
    @Query("""
            select id from recipient where batch_id = :batchId and state = 'WAITING' and way = :way and due_at <= :now
              and (begun_at is null or way <> 'MAIL')
            order by due_at, id limit :most""")
    List<String> claimable(String batchId, Addressee.Kind way, Instant now, int most);

    /**
     * Returns the earliest time at which a waiting recipient with this kind of addressee can be claimed (reserved for
     * sending), in milliseconds since 1970 UTC. Returns null when no recipient waits.
     */
    @Query("select min(due_at) from recipient where batch_id = :batchId and state = 'WAITING' and way = :way")
    @Nullable
    Long nextDueAt(String batchId, Addressee.Kind way);

    /**
     * Returns whether the batch has recipients in the state WAITING, including recipients to whom the message is being
     * sent.
     */
    @Query("select exists (select 1 from recipient where batch_id = :batchId and state = 'WAITING')")
    boolean anyWaiting(String batchId);

    /**
     * Reserves (claims) these recipients for sending by one instance of the bot, and returns how many were claimed.
     * Skips recipients that are claimed already, and emails that the bot has already begun to send.
     *
     * @param by the id of the claim
     * @param until when the new claim expires
     */
    @Modifying
    @Transactional
    @Query("""
            update recipient set claimed_by = :by, due_at = :until, version = version + 1
            where id in (:ids) and state = 'WAITING' and due_at <= :now and (begun_at is null or way <> 'MAIL')""")
    int claim(Collection<String> ids, String by, Instant until, Instant now);

    /**
     * Extends these claims to {@code until}. A claim reserves recipients for this instance of the bot. Ignores
     * recipients for whom an outcome is already stored.
     */
    @Modifying
    @Transactional
    @Query("""
            update recipient set due_at = :until, version = version + 1
            where claimed_by in (:claims) and state = 'WAITING'""")
    int renew(Collection<String> claims, Instant until);

    /**
     * Releases the recipients that this claim reserves, so that they can be claimed again. Skips a recipient if an
     * attempt to send the message has begun.
     */
    @Modifying
    @Transactional
    @Query("""
            update recipient set claimed_by = null, due_at = :now, version = version + 1
            where id in (:ids) and claimed_by = :by and state = 'WAITING' and begun_at is null""")
    int release(Collection<String> ids, String by, Instant now);

    /**
     * Makes all claims on recipients expire now. Call this method only at startup and only if no other instance of the
     * bot runs.
     */
    @Modifying
    @Transactional
    @Query("""
            update recipient set due_at = :now, version = version + 1
            where claimed_by is not null and state = 'WAITING' and due_at > :now""")
    int endLeases(Instant now);

    /**
     * Stores that an attempt to send has begun, just before the message is sent. Returns 0 if the claim was lost, if
     * the batch is stopped, or if the batch is paused for this recipient's kind of addressee, such as email. If this
     * method returns 0, the caller must not send the message.
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
     * Stores the outcome for a recipient, if the recipient's state is still WAITING or UNKNOWN. Returns 0 if a newer
     * attempt has begun, or if a person has decided about the recipient in the meantime.
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
            BatchRecipient.State state,
            @Nullable String messageId,
            @Nullable String reason,
            Instant now);

    /**
     * Releases the claim on a recipient, so that the bot retries to send the message at {@code again}. Never call this
     * method for an email that may have been sent. Retrying a Discord message is safe, because the bot first searches
     * Discord for the message.
     */
    @Modifying
    @Transactional
    @Query("""
            update recipient set claimed_by = null, begun_at = null, due_at = :again, reason = :reason, failures = failures + :failed,
              first_tried_at = coalesce(first_tried_at, :now), version = version + 1
            where id = :id and claimed_by = :by and attempts = :attempts and state = 'WAITING'""")
    int giveBack(String id, String by, int attempts, Instant again, String reason, int failed, Instant now);

    /**
     * Sets the state UNKNOWN for emails that may have been sent. For these emails, an attempt to send began, but the
     * claim expired before an outcome was stored.
     */
    @Modifying
    @Transactional
    @Query("""
            update recipient set state = 'UNKNOWN', reason = 'delivery.unknown', finished_at = :now, version = version + 1
            where batch_id = :batchId and state = 'WAITING' and way = 'MAIL' and due_at <= :now and begun_at is not null""")
    int doubt(String batchId, Instant now);

    /**
     * Changes the state of a recipient from UNKNOWN to SENT, because a person has decided that the message was sent.
     */
    @Modifying
    @Transactional
    @Query("""
            update recipient set state = 'SENT', reason = null, claimed_by = null, begun_at = null, version = version + 1
            where id = :id and state = 'UNKNOWN'""")
    int countAsSent(String id);

    /**
     * Changes the state of an email from UNKNOWN to WAITING, because a person has decided to send the email again.
     * Changes nothing if the address was erased.
     */
    @Modifying
    @Transactional
    @Query("""
            update recipient set state = 'WAITING', reason = null, finished_at = null, claimed_by = null, begun_at = null,
              due_at = :now, version = version + 1
            where id = :id and state = 'UNKNOWN' and lane is not null""")
    int sendAgain(String id, Instant now);

    /** Sets the state BOUNCED for an email. Emails in other states than SENT and UNKNOWN stay unchanged. */
    @Modifying
    @Transactional
    @Query("""
            update recipient set state = 'BOUNCED', reason = :reason, claimed_by = null, begun_at = null, version = version + 1
            where id = :id and state in ('SENT', 'UNKNOWN')""")
    int bounced(String id, String reason);

    /**
     * Returns the ids of recipients whose name or address is still stored. Includes only recipients of batches that
     * were created before this time and are done or stopped.
     */
    @Query("""
            select r.id from batch b join recipient r on r.batch_id = b.id
            where b.created_at < :before and b.state in ('DONE', 'STOPPED') and (r.lane is not null or r.name is not null)
            limit :most""")
    List<String> namedBefore(Instant before, int most);

    /**
     * Erases the names and addresses of these recipients. Keeps the ids of persons and contacts, so that links in old
     * emails still work.
     */
    @Modifying
    @Transactional
    @Query("update recipient set lane = null, name = null, version = version + 1 where id in (:ids)")
    int erase(Collection<String> ids);

    /**
     * Stores that an email in the state SENT is delayed. The mail server has reported that it still tries to deliver
     * the email.
     */
    @Modifying
    @Transactional
    @Query(
            "update recipient set reason = 'delivery.delayed-on-the-way', version = version + 1 where id = :id and state = 'SENT'")
    int delayed(String id);

    /**
     * Returns the recipients of a batch whose email bounced or was refused, because the address does not exist or
     * accepts no email.
     */
    @Query("""
            select * from recipient where batch_id = :batchId and state in ('BOUNCED', 'REFUSED') and reason = 'delivery.bounced-address'
            order by id""")
    List<BatchRecipient> withAddressAtFault(String batchId);

    /**
     * Erases a person's id, name and address from all recipients. Messages that were not sent yet get the state ENDED.
     */
    @Modifying
    @Transactional
    @Query("""
            update recipient set lane = null, name = null, person_id = null, version = version + 1,
              state = case when state = 'WAITING' and begun_at is null then 'ENDED' else state end,
              finished_at = case when state = 'WAITING' and begun_at is null then :now else finished_at end
            where person_id = :personId""")
    int erasePerson(String personId, Instant now);

    /**
     * Erases a contact's id, name and address from all recipients. Messages that were not sent yet get the state ENDED.
     */
    @Modifying
    @Transactional
    @Query("""
            update recipient set lane = null, name = null, contact_id = null, version = version + 1,
              state = case when state = 'WAITING' and begun_at is null then 'ENDED' else state end,
              finished_at = case when state = 'WAITING' and begun_at is null then :now else finished_at end
            where contact_id = :contactId""")
    int eraseContact(String contactId, Instant now);
}
