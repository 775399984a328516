package se.budkavle.storage.poll;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All polls, closed ones included. */
@Transactional(readOnly = true)
public interface Polls extends Repository<Poll, String> {

    @Transactional
    Poll save(Poll poll);

    Optional<Poll> findById(String id);

    /** Those open whose time has come, the first first. */
    @Query("""
            select id from poll where closed_at is null and closes_at <= :now
            order by closes_at, id""")
    List<String> dueToClose(Instant now);

    /** Those open that ask this person, as one of a network's officers and members on this day, and have no answer; the first to close first. */
    @Query("""
            select p.id from poll p
            where p.closed_at is null and p.closes_at > :now
              and exists (select 1 from membership m where m.network_id = p.network_id and m.person_id = :personId
                and m.state = 'CONFIRMED' and m.since <= :day and (m.until is null or m.until >= :day)
                and m.role in ('CHAIR', 'VICE_CHAIR', 'SECRETARY', 'MEMBER', 'PREPARATORY'))
              and not exists (select 1 from vote v where v.poll_id = p.id and v.person_id = :personId)
            order by p.closes_at, p.id""")
    List<String> waitingFor(String personId, LocalDate day, Instant now);

    /** When the next open one after this moment closes. */
    @Query("select min(closes_at) from poll where closed_at is null and closes_at > :moment")
    Long nextToCloseAfter(Instant moment);
}
