package se.budkavle.storage.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All deliveries: those waiting are claimed by one instance at a time, and finished only by the one that claimed. */
@Transactional(readOnly = true)
public interface Deliveries extends Repository<Delivery, String> {

    @Transactional
    Delivery save(Delivery delivery);

    Optional<Delivery> findById(String id);

    Optional<Delivery> findByKey(String key);

    List<Delivery> findAllBySubjectOrderByDueAt(String subject);

    @Query("select min(due_at) from delivery where state = 'WAITING'")
    Long nextDueAt();

    /** How many failed for good since then. */
    @Query("select count(*) from delivery where state = 'FAILED' and finished_at >= :since")
    int failedSince(Instant since);

    /** How many wait although they were tried at least that often. */
    @Query("select count(*) from delivery where state = 'WAITING' and attempts >= :attempts")
    int waitingInSpiteOf(int attempts);

    /** Those due and free, the oldest first. */
    @Query("""
            select id from delivery where state = 'WAITING' and due_at <= :now
              and (claimed_until is null or claimed_until <= :now)
            order by due_at, id limit :most""")
    List<String> claimable(Instant now, int most);

    /** Takes one, if it is still free; 1 where it was. */
    @Modifying
    @Transactional
    @Query("""
            update delivery set claimed_by = :by, claimed_until = :until, attempts = attempts + 1,
              version = version + 1
            where id = :id and state = 'WAITING' and (claimed_until is null or claimed_until <= :now)""")
    int claim(String id, String by, Instant until, Instant now);

    /** Finishes a claimed one; 0 where another has taken over in between. */
    @Modifying
    @Transactional
    @Query("""
            update delivery set state = :state, message_id = :messageId, reason = :reason, finished_at = :now,
              claimed_by = null, claimed_until = null, version = version + 1
            where id = :id and claimed_by = :by and attempts = :attempts""")
    int finish(String id, String by, int attempts, Delivery.State state, String messageId, String reason, Instant now);

    /** Gives a claimed one back, to be tried again from then. */
    @Modifying
    @Transactional
    @Query("""
            update delivery set claimed_by = null, claimed_until = null, due_at = :again, reason = :reason,
              version = version + 1
            where id = :id and claimed_by = :by and attempts = :attempts""")
    int giveBack(String id, String by, int attempts, Instant again, String reason);
}
