package se.budkavle.storage.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Repository of the message queue: the messages that are to be sent or edited, in the order of their due times. Before
 * an instance of the bot sends or edits a message, it claims the row. Only the instance that has claimed the row can
 * store the outcome.
 */
@Transactional(readOnly = true)
public interface DeliveryQueue extends Repository<Delivery, String> {

    /**
     * Returns the earliest time at which a queued message can be sent, in milliseconds since 1970 UTC. Returns null if
     * no message is queued. Ignores messages that wait because sending is paused.
     */
    @Query("""
            select min(soonest.sent_at) from (
              select * from (select d.due_at as sent_at from unpaused_delivery d
                where (d.claimed_until is null or d.claimed_until <= d.due_at)
                  and not exists (select 1 from unpaused_delivery e where e.lane = d.lane
                    and (e.due_at < d.due_at or e.due_at = d.due_at and e.id < d.id))
                order by d.due_at limit 1) unclaimed
              union all
              select min(d.claimed_until) as sent_at from unpaused_delivery d
              where d.claimed_until > 0 and d.claimed_until > d.due_at
                and not exists (select 1 from unpaused_delivery e where e.lane = d.lane
                  and (e.due_at < d.due_at or e.due_at = d.due_at and e.id < d.id))) soonest""")
    @Nullable
    Long nextDueAt();

    /**
     * Returns the earliest due time of the messages that are due now, in milliseconds since 1970 UTC. Returns null if
     * no message is due. Ignores messages that wait because sending is paused.
     */
    @Query("select min(d.due_at) from unpaused_delivery d where d.due_at <= :now")
    @Nullable
    Long oldestDueAt(Instant now);

    /**
     * Returns the earliest time at which a sent message is due to be edited, in milliseconds since 1970 UTC. Returns
     * null when no edit is pending.
     */
    @Query("""
            select min(case when claimed_until > refresh_at then claimed_until else refresh_at end) from delivery
            where refresh_at is not null and state <> 'WAITING'""")
    @Nullable
    Long nextRefreshAt();

    /**
     * Returns the first message in each addressee's queue, ordered by due time; at most {@code most} messages. Omits a
     * queue if its first message is not due, or if an instance of the bot has claimed (reserved) the first message.
     * Ignores messages that wait because sending is paused, so that they do not block later messages.
     *
     * @param chatToo whether chat messages are returned too, and not only emails
     */
    @Query("""
            select d.id, coalesce(d.lane, d.id) as lane from unpaused_delivery d where d.due_at <= :now
              and (d.claimed_until is null or d.claimed_until <= :now)
              and (:chatToo or d.lane like 'MAIL:%' or d.lane like 'OWN_MAIL:%')
              and not exists (select 1 from unpaused_delivery e where e.lane = d.lane
                and (e.due_at < d.due_at or e.due_at = d.due_at and e.id < d.id))
            order by d.due_at, d.id limit :most""")
    List<Due> claimable(Instant now, boolean chatToo, int most);

    /**
     * Returns the id of the first message in this addressee's queue, ignoring messages that wait because sending is
     * paused. Returns empty if the queue is empty, or if its first message is claimed, not due or waiting for a retry.
     *
     * @param lane the addressee, encoded as one text
     */
    @Query("""
            select id from delivery where due_at <= :now and (claimed_until is null or claimed_until <= :now)
              and id = (select e.id from unpaused_delivery e where e.lane = :lane order by e.due_at, e.id limit 1)""")
    Optional<String> claimableIn(String lane, Instant now);

    /** Returns the sent messages that are due to be edited and not claimed, in the order of their due times. */
    @Query("""
            select id, coalesce(lane, id) as lane from delivery where refresh_at <= :now and state <> 'WAITING'
              and (claimed_until is null or claimed_until <= :now)
            order by refresh_at, id""")
    List<Due> refreshable(Instant now);

    /**
     * Claims a message: reserves the message for sending by this instance of the bot. Returns 1 if the claim succeeds.
     * Returns 0 if the message is claimed already, must not be retried yet or no longer waits.
     */
    @Modifying
    @Transactional
    @Query("""
            update delivery set claimed_by = :by, claimed_until = :until, attempts = attempts + 1,
              first_tried_at = coalesce(first_tried_at, :now), version = version + 1
            where id = :id and state = 'WAITING' and (claimed_until is null or claimed_until <= :now)""")
    int claim(String id, String by, Instant until, Instant now);

    /**
     * Claims a sent message: reserves the message for editing by this instance of the bot. Returns 1 if the claim
     * succeeds. Returns 0 if the message is claimed already, must not be retried yet or needs no edit.
     */
    @Modifying
    @Transactional
    @Query("""
            update delivery set claimed_by = :by, claimed_until = :until, attempts = attempts + 1,
              first_tried_at = coalesce(first_tried_at, :now), version = version + 1
            where id = :id and state = 'SENT' and refresh_at is not null
              and (claimed_until is null or claimed_until <= :now)""")
    int claimRefresh(String id, String by, Instant until, Instant now);

    /** Extends this instance's claims on these messages. Ignores claims that another instance has taken over. */
    @Modifying
    @Transactional
    @Query("""
            update delivery set claimed_until = :until, version = version + 1
            where id in (:ids) and claimed_by = :by""")
    int renew(Collection<String> ids, String by, Instant until);

    /**
     * Stores the outcome of sending a claimed message and releases the claim. Returns 0 if another instance has claimed
     * the message in the meantime.
     *
     * @param shown how many changes of the data (for example of a meeting) the sent message already shows. If the data
     *     has changed more often than {@code shown}, the message becomes due for an edit.
     */
    @Modifying
    @Transactional
    @Query("""
            update delivery set state = :state, message_id = :messageId, reason = :reason, finished_at = :now,
              shown = :shown, refresh_at = case when :state = 'SENT' and touched > :shown then :now end,
              claimed_by = null, claimed_until = null, first_tried_at = null, failures = 0, version = version + 1
            where id = :id and claimed_by = :by and attempts = :attempts""")
    int finish(
            String id,
            String by,
            int attempts,
            Delivery.State state,
            @Nullable String messageId,
            @Nullable String reason,
            int shown,
            Instant now);

    /**
     * Stores the outcome of editing a sent message and releases the claim. Returns 0 if another instance has claimed
     * the message in the meantime.
     *
     * @param reason the message key of the reason why the message was not edited; null when it was edited
     * @param shown how many changes of the data, for example of a meeting, the message shows now
     */
    @Modifying
    @Transactional
    @Query("""
            update delivery set reason = :reason, shown = :shown, refresh_at = case when touched > :shown then :now end,
              claimed_by = null, claimed_until = null, first_tried_at = null, failures = 0, version = version + 1
            where id = :id and claimed_by = :by and attempts = :attempts""")
    int finishRefresh(String id, String by, int attempts, @Nullable String reason, int shown, Instant now);

    /**
     * Releases the claim on a message after a failure, so that sending or editing is retried later.
     *
     * @param dueAt the message's new due time; a time later than before moves the message back in its addressee's queue
     * @param again the earliest time of the retry
     */
    @Modifying
    @Transactional
    @Query("""
            update delivery set claimed_by = null, claimed_until = :again, due_at = :dueAt, reason = :reason,
              failures = failures + 1, version = version + 1
            where id = :id and claimed_by = :by and attempts = :attempts""")
    int giveBack(String id, String by, int attempts, Instant dueAt, Instant again, String reason);

    /**
     * Releases all claims. A claim reserves a message for one instance of the bot. Call this method only at startup and
     * only if no other instance of the bot runs. If no other instance runs, all claims belong to instances that have
     * ended.
     */
    @Modifying
    @Transactional
    @Query("""
            update delivery set claimed_by = null, claimed_until = null, version = version + 1
            where claimed_by is not null""")
    int endClaims();

    /**
     * A row of a query: a message that is due to be sent or edited.
     *
     * @param lane the addressee, encoded as one text; for a message without an addressee, the message's own id
     */
    record Due(String id, String lane) {

        /**
         * Returns the kind of the message's addressee, such as a channel. Returns empty if the message has no
         * addressee.
         */
        public Optional<Addressee.Kind> kind() {
            return lane.equals(id)
                    ? Optional.empty()
                    : Optional.of(Addressee.of(lane).kind());
        }
    }
}
