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
 * The queue of all deliveries. One instance at a time claims a delivery to send it, or to edit a sent post whose
 * subject has changed; only that instance finishes it.
 */
@Transactional(readOnly = true)
public interface Deliveries extends Repository<Delivery, String> {

    @Transactional
    Delivery save(Delivery delivery);

    Optional<Delivery> findById(String id);

    Optional<Delivery> findByKey(String key);

    List<Delivery> findAllByKeyIn(Collection<String> keys);

    List<Delivery> findAllBySubjectOrderByDueAt(String subject);

    /** Returns all deliveries about meetings that begin in this period. */
    @Query(
            "select * from delivery where subject in (select id from meeting where starts_at > :from and starts_at < :to)")
    List<Delivery> aboutMeetings(Instant from, Instant to);

    /**
     * Returns when the first delivery in the queue of any addressee can be sent, in milliseconds since 1970 UTC; null
     * when none waits.
     */
    @Query("""
            select min(case when d.claimed_until > d.due_at then d.claimed_until else d.due_at end) from delivery d
            where d.state = 'WAITING' and not exists (select 1 from delivery e where e.lane = d.lane
              and e.state = 'WAITING' and (e.due_at < d.due_at or e.due_at = d.due_at and e.id < d.id))""")
    @Nullable
    Long nextDueAt();

    /**
     * Returns when the next sent post can be edited, in milliseconds since 1970 UTC; null when no post has to be
     * edited.
     */
    @Query("""
            select min(case when claimed_until > refresh_at then claimed_until else refresh_at end) from delivery
            where refresh_at is not null and state <> 'WAITING'""")
    @Nullable
    Long nextRefreshAt();

    /** Counts the deliveries that ended as failed at this time or later. */
    @Query("select count(*) from delivery where state = 'FAILED' and finished_at >= :since")
    int failedSince(Instant since);

    /** Counts the deliveries that ended as failed with this reason at this time or later. */
    @Query("select count(*) from delivery where state = 'FAILED' and reason = :reason and finished_at >= :since")
    int failedBecauseOf(String reason, Instant since);

    /** Counts the deliveries that wait to be sent or edited after at least this many consecutive failures. */
    @Query(
            "select count(*) from delivery where failures >= :attempts and (state = 'WAITING' or refresh_at is not null)")
    int waitingAfterFailures(int attempts);

    /** Returns the ids of deliveries that are due, not claimed and first in their addressee's queue, oldest first. */
    @Query("""
            select d.id from delivery d where d.state = 'WAITING' and d.due_at <= :now
              and (d.claimed_until is null or d.claimed_until <= :now)
              and not exists (select 1 from delivery e where e.lane = d.lane
                and e.state = 'WAITING' and (e.due_at < d.due_at or e.due_at = d.due_at and e.id < d.id))
            order by d.due_at, d.id limit :most""")
    List<String> claimable(Instant now, int most);

    /** Returns the id of the first delivery in this addressee's queue if it is due and not claimed. */
    @Query("""
            select d.id from delivery d where d.lane = :lane and d.state = 'WAITING' and d.due_at <= :now
              and (d.claimed_until is null or d.claimed_until <= :now)
              and not exists (select 1 from delivery e where e.lane = d.lane
                and e.state = 'WAITING' and (e.due_at < d.due_at or e.due_at = d.due_at and e.id < d.id))""")
    Optional<String> claimableIn(String lane, Instant now);

    /** Returns the ids of sent deliveries whose posts are due to be edited and that are not claimed, oldest first. */
    @Query("""
            select id from delivery where refresh_at <= :now and state <> 'WAITING'
              and (claimed_until is null or claimed_until <= :now)
            order by refresh_at, id limit :most""")
    List<String> refreshable(Instant now, int most);

    /** Claims a delivery for sending; returns 0 if another instance has claimed it already, otherwise 1. */
    @Modifying
    @Transactional
    @Query("""
            update delivery set claimed_by = :by, claimed_until = :until, attempts = attempts + 1,
              first_tried_at = coalesce(first_tried_at, :now), version = version + 1
            where id = :id and state = 'WAITING' and (claimed_until is null or claimed_until <= :now)""")
    int claim(String id, String by, Instant until, Instant now);

    /**
     * Claims a sent delivery for editing; returns 0 if another instance has claimed it or the post is up to date,
     * otherwise 1.
     */
    @Modifying
    @Transactional
    @Query("""
            update delivery set claimed_by = :by, claimed_until = :until, attempts = attempts + 1,
              first_tried_at = coalesce(first_tried_at, :now), version = version + 1
            where id = :id and state = 'SENT' and refresh_at is not null
              and (claimed_until is null or claimed_until <= :now)""")
    int claimRefresh(String id, String by, Instant until, Instant now);

    /**
     * Stores the outcome of a claimed delivery; returns 0 if another instance has claimed it in the meantime.
     *
     * @param shown the number of changes that the post shows; if there are more by now, the post is due to be edited
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
     * Stores the outcome of an edit; returns 0 if another instance has claimed the delivery in the meantime.
     *
     * @param reason why it could not be edited or did not need to be, as a message key; null when it was edited
     */
    @Modifying
    @Transactional
    @Query("""
            update delivery set reason = :reason, shown = :shown, refresh_at = case when touched > :shown then :now end,
              claimed_by = null, claimed_until = null, first_tried_at = null, failures = 0, version = version + 1
            where id = :id and claimed_by = :by and attempts = :attempts""")
    int finishRefresh(String id, String by, int attempts, @Nullable String reason, int shown, Instant now);

    /** Makes a waiting delivery with a later due time due now; returns 0 if there is none with this key. */
    @Modifying
    @Transactional
    @Query("""
            update delivery set due_at = :now, version = version + 1
            where matter = :key and state = 'WAITING' and attempts = 0 and due_at > :now""")
    int bringForward(String key, Instant now);

    /**
     * Releases a claimed delivery for a retry at this time; a later due time moves it back in its addressee's queue.
     */
    @Modifying
    @Transactional
    @Query("""
            update delivery set claimed_by = null, claimed_until = :again, due_at = :dueAt, reason = :reason,
              failures = failures + 1, version = version + 1
            where id = :id and claimed_by = :by and attempts = :attempts""")
    int giveBack(String id, String by, int attempts, Instant dueAt, Instant again, String reason);

    /**
     * Removes all claims; only for a startup at which no other instance runs, so that all claims are left from ended
     * ones.
     */
    @Modifying
    @Transactional
    @Query("""
            update delivery set claimed_by = null, claimed_until = null, version = version + 1
            where claimed_by is not null""")
    int endClaims();

    /**
     * Counts a change of what a post shows, and makes the post due to be edited at this time unless it is due earlier.
     */
    @Modifying
    @Transactional
    @Query("""
            update delivery set touched = touched + 1,
              refresh_at = case when refresh_at is null or refresh_at > :at then :at else refresh_at end,
              version = version + 1
            where matter = :key and state in ('WAITING', 'SENT')""")
    int touch(String key, Instant at);

    /** Returns the deliveries that were finished before this time, with their keys. */
    @Query("select id, matter from delivery where finished_at < :before and state <> 'WAITING' order by finished_at")
    List<Finished> finishedBefore(Instant before);

    /**
     * Returns the ids of everything whose deliveries must be kept: coming meetings, open polls and rounds, undecided
     * requests, and terms that have not ended. A kept key prevents a second delivery, and some of the posts are still
     * edited.
     */
    @Query("""
            select id from meeting where starts_at >= :now
            union all select id from poll where meeting_id is null and closes_at >= :before
            union all select id from status_round where closed_at is null
            union all select id from membership where state = 'REQUESTED' or until >= :today""")
    List<String> mattersNotOver(Instant before, Instant now, LocalDate today);

    /** Deletes all deliveries about this subject. */
    @Modifying
    @Transactional
    @Query("delete from delivery where subject = :subject")
    int deleteAbout(String subject);

    /** Deletes the skipped deliveries about this subject, so that deliveries with the same keys can be queued again. */
    @Modifying
    @Transactional
    @Query("delete from delivery where subject = :subject and state = 'SKIPPED'")
    int deleteSkippedAbout(String subject);

    @Modifying
    @Transactional
    @Query("delete from delivery where id in (:ids)")
    int delete(Collection<String> ids);

    /** A finished delivery with its key. */
    record Finished(String id, String matter) {

        /** Tells whether its key contains one of these ids. */
        public boolean isAbout(Set<String> ids) {
            return Arrays.stream(matter.split(":")).anyMatch(ids::contains);
        }
    }

    /** Records that a letter sent as a single delivery has bounced. */
    @Modifying
    @Transactional
    @Query(
            "update delivery set state = 'FAILED', reason = :reason, version = version + 1 where id = :id and state = 'SENT'")
    int bounced(String id, String reason);
}
