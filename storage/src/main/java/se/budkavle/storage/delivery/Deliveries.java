package se.budkavle.storage.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Repository of the message queue, in which each row is a message to one addressee. Before an instance of the bot sends
 * or edits a message, it claims the row. Only the instance that has claimed the row can store the outcome.
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
     * Returns the earliest time at which a sent message is due to be edited, in milliseconds since 1970 UTC. Returns
     * null when no edit is pending.
     */
    @Query("""
            select min(case when claimed_until > refresh_at then claimed_until else refresh_at end) from delivery
            where refresh_at is not null and state <> 'WAITING'""")
    @Nullable
    Long nextRefreshAt();

    /**
     * Returns the earliest due time of the messages that are due now, in milliseconds since 1970 UTC. Returns null if
     * no message is due. Ignores messages that wait because sending is paused.
     */
    @Query("select min(d.due_at) from unpaused_delivery d where d.due_at <= :now")
    @Nullable
    Long oldestDueAt(Instant now);

    /** Counts the messages that failed permanently at {@code since} or later. */
    @Query("select count(*) from delivery where state = 'FAILED' and finished_at >= :since")
    int failedSince(Instant since);

    /** Counts the messages that failed permanently with this reason at {@code since} or later. */
    @Query("select count(*) from delivery where state = 'FAILED' and reason = :reason and finished_at >= :since")
    int failedBecauseOf(String reason, Instant since);

    /**
     * Counts the messages whose last attempts to send or edit have all failed, if at least this many attempts failed in
     * succession. Includes only messages that still have to be sent or edited.
     */
    @Query(
            "select count(*) from delivery where failures > 0 and failures >= :attempts and (state = 'WAITING' or refresh_at is not null)")
    int waitingAfterFailures(int attempts);

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
     * Makes a waiting message due now, so that the bot sends it even while sending is paused. Returns 0 if no message
     * with this key waits for a later time, or if the bot has already tried to send the message.
     */
    @Modifying
    @Transactional
    @Query("""
            update delivery set due_at = :now, ignores_pause = true, version = version + 1
            where matter = :key and state = 'WAITING' and attempts = 0 and due_at > :now""")
    int bringForward(String key, Instant now);

    /**
     * Returns the waiting messages that are due before {@code until}, earliest first. Includes messages that wait
     * because sending is paused.
     */
    @Query("select * from delivery where state = 'WAITING' and due_at < :until order by due_at, id")
    List<Delivery> waitingUntil(Instant until);

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

    /** Makes pauses of sending apply to every waiting message, also to messages that ignored pauses until now. */
    @Modifying
    @Transactional
    @Query("""
            update delivery set ignores_pause = false, version = version + 1
            where state = 'WAITING' and ignores_pause""")
    int endExemptions();

    /** Returns the messages that were sent, skipped or failed in this period, newest first. */
    @Query("""
            select * from delivery where finished_at between :from and :until and state <> 'WAITING'
            order by finished_at desc, id desc""")
    List<Delivery> finishedBetween(Instant from, Instant until);

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
     * Counts a change of the data that a message shows, and makes the message due for an edit at this time. If the
     * message is already due for an edit at an earlier time, keeps the earlier time.
     */
    @Modifying
    @Transactional
    @Query("""
            update delivery set touched = touched + 1,
              refresh_at = case when refresh_at is null or refresh_at > :at then :at else refresh_at end,
              version = version + 1
            where matter = :key and state in ('WAITING', 'SENT')""")
    int touch(String key, Instant at);

    /**
     * Makes a sent message due for an edit if the message has mentioned this chat account. Like {@link #touch}, counts
     * a change of the data that a message shows.
     *
     * @param composers the names of those composers (classes that write messages) that can build a sent message again
     */
    @Modifying
    @Transactional
    @Query("""
            update delivery set touched = touched + 1, refresh_at = :at, version = version + 1
            where id in (select delivery_id from mention where account_id = :accountId)
              and message_id is not null and composer in (:composers)""")
    int touchMentioning(String accountId, Collection<String> composers, Instant at);

    /**
     * Makes all sent messages about these records due for an edit, like {@link #touchMentioning}. For some messages,
     * the column delivery.subject contains the record's id (13 characters) and more text. The query therefore compares
     * the first 13 characters of the column too.
     */
    @Modifying
    @Transactional
    @Query("""
            update delivery set touched = touched + 1, refresh_at = :at, version = version + 1
            where (subject in (:subjects) or substr(subject, 1, 13) in (:subjects))
              and message_id is not null and composer in (:composers)""")
    int touchAbout(Collection<String> subjects, Collection<String> composers, Instant at);

    /**
     * Replaces the composer (the class that builds the text) of the private messages that an erased person got. The
     * replaced messages become due for an edit at once. Also changes the addressee of the messages from the person to
     * the person's private channel.
     *
     * @param lane the person, encoded as one text
     * @param channel the person's private channel, encoded as one text
     */
    @Modifying
    @Transactional
    @Query("""
            update delivery set lane = :channel, composer = :composer, subject = :composer, matter = 'erased:' || id,
              network_id = null, touched = touched + 1, refresh_at = :now, version = version + 1
            where lane = :lane and state = 'SENT' and message_id is not null""")
    int handOver(String lane, String channel, String composer, Instant now);

    /** Returns the ids and keys of the messages that were sent, skipped or failed before this time. */
    @Query("select id, matter from delivery where finished_at < :before and state <> 'WAITING' order by finished_at")
    List<Finished> finishedBefore(Instant before);

    /**
     * Returns the ids of records whose messages must not be deleted yet. Includes coming meetings, undecided polls that
     * did not close before {@code before}, open status rounds, requested memberships, and memberships with an end date
     * that has not passed. The messages must stay because a stored message prevents a second message with the same key,
     * and because a sent message may still be edited.
     */
    @Query("""
            select id from meeting where starts_at >= :now
            union all select id from poll where meeting_id is null and closes_at >= :before
            union all select id from status_round where closed_at is null
            union all select id from membership where state = 'REQUESTED' or until >= :today""")
    List<String> mattersNotOver(Instant before, Instant now, LocalDate today);

    /** Stores which network a message is about, if no network is stored yet. */
    @Modifying
    @Transactional
    @Query("""
            update delivery set network_id = :networkId, version = version + 1
            where id = :id and network_id is null""")
    int setNetwork(String id, String networkId);

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

    @Modifying
    @Transactional
    @Query("delete from delivery where id in (:ids)")
    int delete(Collection<String> ids);

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

    /** A row of a query: the id and the key of a message that was sent, skipped or failed. */
    record Finished(String id, String matter) {

        /** Returns whether the message's key contains one of these ids. The parts of a key are separated by colons. */
        public boolean isAbout(Set<String> ids) {
            return Arrays.stream(matter.split(":")).anyMatch(ids::contains);
        }
    }

    /** Marks a sent email as failed, because it has bounced. */
    @Modifying
    @Transactional
    @Query(
            "update delivery set state = 'FAILED', reason = :reason, version = version + 1 where id = :id and state = 'SENT'")
    int bounced(String id, String reason);
}
