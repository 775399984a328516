package se.budkavle.storage.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The database queue of messages, each to one addressee. An instance of the bot claims a message's row before it sends
 * the message or edits the sent message. Only the instance that holds the claim may store the outcome.
 */
@Transactional(readOnly = true)
public interface Deliveries extends Repository<Delivery, String> {

    @Transactional
    Delivery save(Delivery delivery);

    Optional<Delivery> findById(String id);

    @Query("select * from delivery where matter = :key")
    Optional<Delivery> findByKey(String key);

    List<Delivery> findAllByKeyIn(Collection<String> keys);

    List<Delivery> findAllBySubjectOrderByDueAt(String subject);

    /** Returns all rows of the message queue, sent ones too, about meetings that begin in this period. */
    @Query(
            "select * from delivery where subject in (select id from meeting where starts_at > :from and starts_at < :to)")
    List<Delivery> aboutMeetings(Instant from, Instant to);

    /**
     * Returns the earliest time at which any message in the queue can be sent, in milliseconds since 1970 UTC; null
     * when no message waits. Leaves out messages that wait because sending is paused.
     */
    @Query("""
            select min(case when d.claimed_until > d.due_at then d.claimed_until else d.due_at end) from unpaused_delivery d
            where not exists (select 1 from unpaused_delivery e where e.lane = d.lane
              and (e.due_at < d.due_at or e.due_at = d.due_at and e.id < d.id))""")
    @Nullable
    Long nextDueAt();

    /**
     * Returns the earliest time at which a sent message can be edited, in milliseconds since 1970 UTC. Returns null
     * when no message needs an edit.
     */
    @Query("""
            select min(case when claimed_until > refresh_at then claimed_until else refresh_at end) from delivery
            where refresh_at is not null and state <> 'WAITING'""")
    @Nullable
    Long nextRefreshAt();

    /** Counts the messages that failed for good at this time or later. */
    @Query("select count(*) from delivery where state = 'FAILED' and finished_at >= :since")
    int failedSince(Instant since);

    /** Counts the messages that failed for good with this reason at this time or later. */
    @Query("select count(*) from delivery where state = 'FAILED' and reason = :reason and finished_at >= :since")
    int failedBecauseOf(String reason, Instant since);

    /** Counts the messages that wait to be sent or edited and have failed at least this many times in a row. */
    @Query(
            "select count(*) from delivery where failures >= :attempts and (state = 'WAITING' or refresh_at is not null)")
    int waitingAfterFailures(int attempts);

    /**
     * Returns the first queued message of each addressee if that message is due and not claimed. The oldest message
     * comes first. A message that waits because sending is paused does not hold back the others.
     */
    @Query("""
            select d.id, coalesce(d.lane, d.id) as lane from unpaused_delivery d where d.due_at <= :now
              and (d.claimed_until is null or d.claimed_until <= :now)
              and not exists (select 1 from unpaused_delivery e where e.lane = d.lane
                and (e.due_at < d.due_at or e.due_at = d.due_at and e.id < d.id))
            order by d.due_at, d.id""")
    List<Due> claimable(Instant now);

    /**
     * Returns the id of the first message that waits in this addressee's queue. Returns empty if that message is not
     * due yet, is claimed, or does not exist.
     *
     * @param lane the addressee as one text
     */
    @Query("""
            select id from delivery where due_at <= :now and (claimed_until is null or claimed_until <= :now)
              and id = (select e.id from unpaused_delivery e where e.lane = :lane order by e.due_at, e.id limit 1)""")
    Optional<String> claimableIn(String lane, Instant now);

    /** Returns the sent deliveries whose posts are due to be edited and that are not claimed, oldest first. */
    @Query("""
            select id, coalesce(lane, id) as lane from delivery where refresh_at <= :now and state <> 'WAITING'
              and (claimed_until is null or claimed_until <= :now)
            order by refresh_at, id""")
    List<Due> refreshable(Instant now);

    /** Claims a message for sending. Returns 1, or 0 if another instance of the bot has claimed the message already. */
    @Modifying
    @Transactional
    @Query("""
            update delivery set claimed_by = :by, claimed_until = :until, attempts = attempts + 1,
              first_tried_at = coalesce(first_tried_at, :now), version = version + 1
            where id = :id and state = 'WAITING' and (claimed_until is null or claimed_until <= :now)""")
    int claim(String id, String by, Instant until, Instant now);

    /**
     * Claims a sent message for editing. Returns 1 if the claim succeeds. Returns 0 if another instance of the bot has
     * claimed the message, or if the message needs no edit.
     */
    @Modifying
    @Transactional
    @Query("""
            update delivery set claimed_by = :by, claimed_until = :until, attempts = attempts + 1,
              first_tried_at = coalesce(first_tried_at, :now), version = version + 1
            where id = :id and state = 'SENT' and refresh_at is not null
              and (claimed_until is null or claimed_until <= :now)""")
    int claimRefresh(String id, String by, Instant until, Instant now);

    /** Extends the claims of this instance on these deliveries; those that another instance has taken over stay so. */
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
     * @param shown how many changes of the subject, for example a meeting, the sent message already shows; if the
     *     subject has changed more often, the message becomes due for an edit
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
     * @param reason why the message could not be edited or needed no edit, as a message key; null when it was edited
     * @param shown how many changes of the subject, for example a meeting, the message shows now
     */
    @Modifying
    @Transactional
    @Query("""
            update delivery set reason = :reason, shown = :shown, refresh_at = case when touched > :shown then :now end,
              claimed_by = null, claimed_until = null, first_tried_at = null, failures = 0, version = version + 1
            where id = :id and claimed_by = :by and attempts = :attempts""")
    int finishRefresh(String id, String by, int attempts, @Nullable String reason, int shown, Instant now);

    /**
     * Makes a waiting message due now. Returns 0 if no message with this key waits for a later time, or if the bot has
     * already tried to send the message.
     */
    @Modifying
    @Transactional
    @Query("""
            update delivery set due_at = :now, ignores_pause = true, version = version + 1
            where matter = :key and state = 'WAITING' and attempts = 0 and due_at > :now""")
    int bringForward(String key, Instant now);

    /** Returns the messages that wait to be sent until this time, earliest first, whether or not sending is paused. */
    @Query("select * from delivery where state = 'WAITING' and due_at < :until order by due_at, id")
    List<Delivery> waitingUntil(Instant until);

    /** Returns the messages that were sent, skipped or given up in this period, latest first. */
    @Query("""
            select * from delivery where finished_at between :from and :until and state <> 'WAITING'
            order by finished_at desc, id desc""")
    List<Delivery> finishedBetween(Instant from, Instant until);

    /** Skips a waiting message. Returns 0 if it is being sent or waits no more. */
    @Modifying
    @Transactional
    @Query("""
            update delivery set state = 'SKIPPED', reason = :reason, finished_at = :now, claimed_until = null,
              first_tried_at = null, version = version + 1
            where id = :id and state = 'WAITING' and claimed_by is null""")
    int skip(String id, String reason, Instant now);

    /**
     * Gives a waiting message another time and another place in its addressee's queue. Returns 0 if it is being sent or
     * waits no more.
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
     * Releases a claimed message after a failure, so that it is retried later.
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
     * Removes all claims. Call this only at startup and when no other instance of the bot runs: then all claims belong
     * to instances that have ended.
     */
    @Modifying
    @Transactional
    @Query("""
            update delivery set claimed_by = null, claimed_until = null, version = version + 1
            where claimed_by is not null""")
    int endClaims();

    /**
     * Counts one change of the data that a message shows, and makes the message due for an edit at this time. An edit
     * that is due earlier keeps its time.
     */
    @Modifying
    @Transactional
    @Query("""
            update delivery set touched = touched + 1,
              refresh_at = case when refresh_at is null or refresh_at > :at then :at else refresh_at end,
              version = version + 1
            where matter = :key and state in ('WAITING', 'SENT')""")
    int touch(String key, Instant at);

    /** Returns the ids and keys of the messages that were sent, skipped or given up before this time. */
    @Query("select id, matter from delivery where finished_at < :before and state <> 'WAITING' order by finished_at")
    List<Finished> finishedBefore(Instant before);

    /**
     * Returns the ids of the subjects whose messages must not be deleted yet. The subjects are coming meetings, open
     * polls and status rounds, undecided requests for roles, and terms of office that have not ended. A stored message
     * keeps the bot from queuing a message with the same key again. Some of the sent messages may also still be edited.
     */
    @Query("""
            select id from meeting where starts_at >= :now
            union all select id from poll where meeting_id is null and closes_at >= :before
            union all select id from status_round where closed_at is null
            union all select id from membership where state = 'REQUESTED' or until >= :today""")
    List<String> mattersNotOver(Instant before, Instant now, LocalDate today);

    /** Deletes all messages about this subject, for example about a meeting. */
    @Modifying
    @Transactional
    @Query("delete from delivery where subject = :subject")
    int deleteAbout(String subject);

    /** Deletes the skipped messages about this subject, so that messages with the same keys can be queued again. */
    @Modifying
    @Transactional
    @Query("delete from delivery where subject = :subject and state = 'SKIPPED'")
    int deleteSkippedAbout(String subject);

    @Modifying
    @Transactional
    @Query("delete from delivery where id in (:ids)")
    int delete(Collection<String> ids);

    /**
     * A queued message that must be sent or edited.
     *
     * @param lane the addressee as one text; for a message without an addressee, the message's own id
     */
    record Due(String id, String lane) {

        /** Returns how the addressee is reached; empty if there is none. */
        public Optional<Addressee.Kind> kind() {
            return lane.equals(id)
                    ? Optional.empty()
                    : Optional.of(Addressee.of(lane).kind());
        }
    }

    /** The id and the key of a message that was sent, skipped or given up. */
    record Finished(String id, String matter) {

        /** Tells whether one of the parts of the message's key, which are separated by colons, is one of these ids. */
        public boolean isAbout(Set<String> ids) {
            return Arrays.stream(matter.split(":")).anyMatch(ids::contains);
        }
    }

    /** Records that an email from this queue has bounced after it was sent. */
    @Modifying
    @Transactional
    @Query(
            "update delivery set state = 'FAILED', reason = :reason, version = version + 1 where id = :id and state = 'SENT'")
    int bounced(String id, String reason);
}
