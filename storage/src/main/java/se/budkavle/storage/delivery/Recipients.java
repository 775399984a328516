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
 * Stores and finds the recipients of all batches. An instance of the bot claims a recipient, marks it as begun, sends
 * the message and stores the outcome. The outcome is stored only if the claim still belongs to this instance.
 */
@Transactional(readOnly = true)
public interface Recipients extends Repository<Recipient, String> {

    int ROWS_AT_ONCE = 500;

    @Transactional
    Recipient save(Recipient recipient);

    @Transactional
    List<Recipient> saveAll(Iterable<Recipient> some);

    /**
     * Stores all recipients of a batch, in the transaction that stores the batch. Only a few hundred recipients are in
     * memory at a time.
     *
     * @return the number of stored recipients
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

    /**
     * Returns the recipients of a batch whose ids come after the id {@code after}, ordered by id, at most {@code most}.
     * An empty {@code after} returns the first recipients.
     */
    @Query("select * from recipient where batch_id = :batchId and id > :after order by id limit :most")
    List<Recipient> page(String batchId, String after, int most);

    /** Returns the recipients of a batch whose delivery state is one of these, ordered by name. */
    default List<Recipient> in(String batchId, Collection<Recipient.State> states, int most) {
        return inNamed(batchId, states.stream().map(Recipient.State::name).toList(), most);
    }

    /** Runs the query of {@link #in}. The states are given by their names. */
    @Query("select * from recipient where batch_id = :batchId and state in (:states) order by name, id limit :most")
    List<Recipient> inNamed(String batchId, Collection<String> states, int most);

    /** Returns the recipients of a batch for whom it is unknown whether the message was sent. */
    @Query("select * from recipient where batch_id = :batchId and state = 'UNKNOWN' order by id limit :most")
    List<Recipient> inDoubt(String batchId, int most);

    /**
     * Counts the recipients of a batch by delivery state, such as SENT, and by way of sending, such as email. All
     * totals that are shown for a batch come from this query.
     */
    @Query("""
            select case when r.state = 'WAITING' and b.state = 'STOPPED' then 'STOPPED' else r.state end as state, r.way as way,
              count(*) as recipients
            from recipient r join batch b on b.id = r.batch_id where r.batch_id = :batchId
            group by r.state, b.state, r.way""")
    List<Tally> tally(String batchId);

    /**
     * The number of recipients of a batch that have this delivery state and this way of sending. The way is null for
     * recipients to whom nothing can be sent.
     */
    record Tally(Recipient.State state, Addressee.Kind way, int recipients) {}

    /**
     * Returns the ids of the recipients that can be claimed now for sending in this way, earliest due time first.
     * Leaves out emails that the bot has already begun to send, because they may have been sent.
     */
    @Query("""
            select id from recipient where batch_id = :batchId and state = 'WAITING' and way = :way and due_at <= :now
              and (begun_at is null or way <> 'MAIL')
            order by due_at, id limit :most""")
    List<String> claimable(String batchId, Addressee.Kind way, Instant now, int most);

    /**
     * Returns the next time at which a recipient with this way of sending is due or a claim ends, in milliseconds since
     * 1970 UTC. Returns null when no recipient waits.
     */
    @Query("select min(due_at) from recipient where batch_id = :batchId and state = 'WAITING' and way = :way")
    @Nullable
    Long nextDueAt(String batchId, Addressee.Kind way);

    /** Tells whether a batch has recipients whose message is not sent yet or is being sent. */
    @Query("select exists (select 1 from recipient where batch_id = :batchId and state = 'WAITING')")
    boolean anyWaiting(String batchId);

    /**
     * Claims the given recipients for sending, except those that are claimed already. Returns how many were claimed.
     *
     * @param by the id of the claim
     * @param until when the claim ends
     */
    @Modifying
    @Transactional
    @Query("""
            update recipient set claimed_by = :by, due_at = :until, version = version + 1
            where id in (:ids) and state = 'WAITING' and due_at <= :now and (begun_at is null or way <> 'MAIL')""")
    int claim(Collection<String> ids, String by, Instant until, Instant now);

    /** Releases the recipients of this claim to whom the bot has not begun to send. */
    @Modifying
    @Transactional
    @Query("""
            update recipient set claimed_by = null, due_at = :now, version = version + 1
            where id in (:ids) and claimed_by = :by and state = 'WAITING' and begun_at is null""")
    int release(Collection<String> ids, String by, Instant now);

    /**
     * Ends all claims by making the claimed recipients due now. Call this only at startup and when no other instance of
     * the bot runs.
     */
    @Modifying
    @Transactional
    @Query("""
            update recipient set due_at = :now, version = version + 1
            where claimed_by is not null and state = 'WAITING' and due_at > :now""")
    int endLeases(Instant now);

    /**
     * Marks a recipient as begun, just before the message is sent. Returns 0 if another claim has taken the recipient,
     * or if the batch no longer sends in this way. After a 0, the message must not be sent.
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
     * Stores the outcome of sending to a recipient. The outcome replaces the state WAITING or UNKNOWN. Returns 0 if a
     * newer attempt has begun or a person has decided about the recipient in the meantime.
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
     * Releases a recipient for a retry at the time {@code again}. Used if the message was certainly not sent. Also used
     * for a Discord message that may have been sent, because the bot searches for the message before the retry.
     */
    @Modifying
    @Transactional
    @Query("""
            update recipient set claimed_by = null, begun_at = null, due_at = :again, reason = :reason, failures = failures + :failed,
              first_tried_at = coalesce(first_tried_at, :now), version = version + 1
            where id = :id and claimed_by = :by and attempts = :attempts and state = 'WAITING'""")
    int giveBack(String id, String by, int attempts, Instant again, String reason, int failed, Instant now);

    /**
     * Gives the state UNKNOWN to emails that may or may not have been sent: sending began, and the claim ended before
     * an outcome was stored.
     */
    @Modifying
    @Transactional
    @Query("""
            update recipient set state = 'UNKNOWN', reason = 'delivery.unknown', finished_at = :now, version = version + 1
            where batch_id = :batchId and state = 'WAITING' and way = 'MAIL' and due_at <= :now and begun_at is not null""")
    int doubt(String batchId, Instant now);

    /** Marks a recipient in state UNKNOWN as sent, because a person has decided this. */
    @Modifying
    @Transactional
    @Query("""
            update recipient set state = 'SENT', reason = null, claimed_by = null, begun_at = null, version = version + 1
            where id = :id and state = 'UNKNOWN'""")
    int countAsSent(String id);

    /** Marks a mail in state UNKNOWN to be sent again, because a person has decided this. */
    @Modifying
    @Transactional
    @Query("""
            update recipient set state = 'WAITING', reason = null, finished_at = null, claimed_by = null, begun_at = null,
              due_at = :now, version = version + 1
            where id = :id and state = 'UNKNOWN' and lane is not null""")
    int sendAgain(String id, Instant now);

    /** Records that a mail bounced. Changes nothing if the mail's state is neither SENT nor UNKNOWN. */
    @Modifying
    @Transactional
    @Query("""
            update recipient set state = 'BOUNCED', reason = :reason, claimed_by = null, begun_at = null, version = version + 1
            where id = :id and state in ('SENT', 'UNKNOWN')""")
    int bounced(String id, String reason);

    /**
     * Returns the ids of recipients whose name or address is still stored, although their batch was created before this
     * time and is done or stopped.
     */
    @Query("""
            select r.id from batch b join recipient r on r.batch_id = b.id
            where b.created_at < :before and b.state in ('DONE', 'STOPPED') and (r.lane is not null or r.name is not null)
            limit :most""")
    List<String> namedBefore(Instant before, int most);

    /**
     * Erases names and addresses from these recipients. Person and contact ids stay, so that links in old emails still
     * work.
     */
    @Modifying
    @Transactional
    @Query("update recipient set lane = null, name = null, version = version + 1 where id in (:ids)")
    int erase(Collection<String> ids);

    /**
     * Records a mail server's report that an email is delayed: the server has not delivered the email yet and keeps
     * retrying.
     */
    @Modifying
    @Transactional
    @Query(
            "update recipient set reason = 'delivery.delayed-on-the-way', version = version + 1 where id = :id and state = 'SENT'")
    int delayed(String id);

    /**
     * Returns the recipients of a batch whose email bounced or was refused, because the address does not exist or
     * accepts no mail.
     */
    @Query("""
            select * from recipient where batch_id = :batchId and state in ('BOUNCED', 'REFUSED') and reason = 'delivery.bounced-address'
            order by id""")
    List<Recipient> withAddressAtFault(String batchId);

    /**
     * Erases a person's id, name and address from all recipient rows, and cancels the messages that were not sent yet.
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
     * Erases a contact's id, name and address from all recipient rows, and cancels the messages that were not sent yet.
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
