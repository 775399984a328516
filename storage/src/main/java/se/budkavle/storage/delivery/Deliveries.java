package se.budkavle.storage.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * All deliveries: those waiting, and sent ones whose matter has changed, are claimed by one instance at a time and finished only
 * by the one that claimed.
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
    @Query("select * from delivery where subject in (select id from meeting where starts_at > :from and starts_at < :to)")
    List<Delivery> aboutMeetings(Instant from, Instant to);

    /** When the next one is to be sent; one behind another to the same addressee waits for that. */
    @Query("""
            select min(case when d.claimed_until > d.due_at then d.claimed_until else d.due_at end) from delivery d
            where d.state = 'WAITING' and not exists (select 1 from delivery e where e.lane = d.lane
              and e.state = 'WAITING' and (e.due_at < d.due_at or e.due_at = d.due_at and e.id < d.id))""")
    Long nextDueAt();

    /** When the next sent one is to be edited. */
    @Query("""
            select min(case when claimed_until > refresh_at then claimed_until else refresh_at end) from delivery
            where refresh_at is not null and state <> 'WAITING'""")
    Long nextRefreshAt();

    /** How many failed for good since then. */
    @Query("select count(*) from delivery where state = 'FAILED' and finished_at >= :since")
    int failedSince(Instant since);

    /** How many failed for good for this reason since then. */
    @Query("select count(*) from delivery where state = 'FAILED' and reason = :reason and finished_at >= :since")
    int failedBecauseOf(String reason, Instant since);

    /** How many wait to be sent or edited although they were tried at least that often. */
    @Query("select count(*) from delivery where failures >= :attempts and (state = 'WAITING' or refresh_at is not null)")
    int waitingInSpiteOf(int attempts);

    /** Those due and free and the first to their addressee, the oldest first. */
    @Query("""
            select d.id from delivery d where d.state = 'WAITING' and d.due_at <= :now
              and (d.claimed_until is null or d.claimed_until <= :now)
              and not exists (select 1 from delivery e where e.lane = d.lane
                and e.state = 'WAITING' and (e.due_at < d.due_at or e.due_at = d.due_at and e.id < d.id))
            order by d.due_at, d.id limit :most""")
    List<String> claimable(Instant now, int most);

    /** The first to this addressee, if it is due and free. */
    @Query("""
            select d.id from delivery d where d.lane = :lane and d.state = 'WAITING' and d.due_at <= :now
              and (d.claimed_until is null or d.claimed_until <= :now)
              and not exists (select 1 from delivery e where e.lane = d.lane
                and e.state = 'WAITING' and (e.due_at < d.due_at or e.due_at = d.due_at and e.id < d.id))""")
    Optional<String> claimableIn(String lane, Instant now);

    /** Sent ones that are to be edited and are free, the oldest first. */
    @Query("""
            select id from delivery where refresh_at <= :now and state <> 'WAITING'
              and (claimed_until is null or claimed_until <= :now)
            order by refresh_at, id limit :most""")
    List<String> refreshable(Instant now, int most);

    /** Takes one to send, if it is still free; 1 where it was. */
    @Modifying
    @Transactional
    @Query("""
            update delivery set claimed_by = :by, claimed_until = :until, attempts = attempts + 1,
              first_tried_at = coalesce(first_tried_at, :now), version = version + 1
            where id = :id and state = 'WAITING' and (claimed_until is null or claimed_until <= :now)""")
    int claim(String id, String by, Instant until, Instant now);

    /** Takes one to edit, if it is still free and does not show all; 1 where it was. */
    @Modifying
    @Transactional
    @Query("""
            update delivery set claimed_by = :by, claimed_until = :until, attempts = attempts + 1,
              first_tried_at = coalesce(first_tried_at, :now), version = version + 1
            where id = :id and state = 'SENT' and refresh_at is not null
              and (claimed_until is null or claimed_until <= :now)""")
    int claimRefresh(String id, String by, Instant until, Instant now);

    /**
     * Finishes a claimed one; 0 where another has taken over in between.
     *
     * @param shown how many changes its words show; where there have been more by now it is to be edited
     */
    @Modifying
    @Transactional
    @Query("""
            update delivery set state = :state, message_id = :messageId, reason = :reason, finished_at = :now,
              shown = :shown, refresh_at = case when :state = 'SENT' and touched > :shown then :now end,
              claimed_by = null, claimed_until = null, first_tried_at = null, failures = 0, version = version + 1
            where id = :id and claimed_by = :by and attempts = :attempts""")
    int finish(String id, String by, int attempts, Delivery.State state, String messageId, String reason, int shown, Instant now);

    /**
     * Finishes the edit of a claimed one; 0 where another has taken over in between.
     *
     * @param reason why it could not be edited, or need not be; null where it was
     */
    @Modifying
    @Transactional
    @Query("""
            update delivery set reason = :reason, shown = :shown, refresh_at = case when touched > :shown then :now end,
              claimed_by = null, claimed_until = null, first_tried_at = null, failures = 0, version = version + 1
            where id = :id and claimed_by = :by and attempts = :attempts""")
    int finishRefresh(String id, String by, int attempts, String reason, int shown, Instant now);

    /** Lets one that waits for a later moment go out now; 1 where there was such a one. */
    @Modifying
    @Transactional
    @Query("""
            update delivery set due_at = :now, version = version + 1
            where matter = :key and state = 'WAITING' and attempts = 0 and due_at > :now""")
    int bringForward(String key, Instant now);

    /** Gives a claimed one back, to be tried again from then; with a later moment due it goes behind others. */
    @Modifying
    @Transactional
    @Query("""
            update delivery set claimed_by = null, claimed_until = :again, due_at = :dueAt, reason = :reason,
              failures = failures + 1, version = version + 1
            where id = :id and claimed_by = :by and attempts = :attempts""")
    int giveBack(String id, String by, int attempts, Instant dueAt, Instant again, String reason);

    /** The matter of the post with this key has changed; it is edited at that moment, or earlier if it is to be anyway. */
    @Modifying
    @Transactional
    @Query("""
            update delivery set touched = touched + 1,
              refresh_at = case when refresh_at is null or refresh_at > :at then :at else refresh_at end,
              version = version + 1
            where matter = :key and state in ('WAITING', 'SENT')""")
    int touch(String key, Instant at);

    /** Those that were finished before that moment, with the keys that tell what they were about. */
    @Query("select id, matter from delivery where finished_at < :before and state <> 'WAITING' order by finished_at")
    List<Finished> finishedBefore(Instant before);

    /**
     * The ids of what deliveries are still needed for: a meeting ahead, an open poll or round, a request that is not decided, a term
     * that has not ended. A key that names one of them keeps its delivery from being sent again, and some are edited yet.
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

    @Modifying
    @Transactional
    @Query("delete from delivery where id in (:ids)")
    int delete(Collection<String> ids);

    /** One that is not waiting any more. */
    record Finished(String id, String matter) {

        /** Whether its key names one of these. */
        public boolean isAbout(Set<String> ids) {
            return Arrays.stream(matter.split(":")).anyMatch(ids::contains);
        }
    }

    /** Records that a letter sent as a single delivery has bounced. */
    @Modifying
    @Transactional
    @Query("update delivery set state = 'FAILED', reason = :reason, version = version + 1 where id = :id and state = 'SENT'")
    int bounced(String id, String reason);
}
