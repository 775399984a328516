package se.budkavle.storage.poll;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the polls about meeting times, including closed polls. */
@Transactional(readOnly = true)
public interface Polls extends Repository<Poll, String> {

    @Transactional
    Poll save(Poll poll);

    Optional<Poll> findById(String id);

    /** Returns the ids of the open polls whose closing time has passed or whose network has ended, by closing time. */
    @Query("""
            select id from poll where closed_at is null
              and (closes_at <= :now or network_id in (select id from network where ended_at is not null))
            order by closes_at, id""")
    List<String> dueToClose(Instant now);

    /** Returns the open polls whose closing time is before this time, earliest first. */
    @Query("select * from poll where closed_at is null and closes_at < :until order by closes_at, id")
    List<Poll> closingBefore(Instant until);

    /**
     * Returns the ids of the open polls that this person may answer but has not answered, ordered by closing time.
     *
     * @param day the day on which the person's membership in the poll's network must allow an answer
     */
    @Query("""
            select p.id from poll p
            where p.closed_at is null and p.closes_at > :now
              and exists (select 1 from membership m where m.network_id = p.network_id and m.person_id = :personId
                and m.state = 'CONFIRMED' and m.since <= :day and (m.until is null or m.until >= :day)
                and m.role in ('CHAIR', 'VICE_CHAIR', 'SECRETARY', 'MEMBER', 'PREPARATORY'))
              and not exists (select 1 from vote v where v.poll_id = p.id and v.person_id = :personId)
            order by p.closes_at, p.id""")
    List<String> waitingFor(String personId, LocalDate day, Instant now);

    /**
     * Returns the earliest time after {@code moment} at which an open poll closes, in milliseconds since 1970 UTC.
     * Returns null if no open poll closes after {@code moment}.
     */
    @Query("select min(closes_at) from poll where closed_at is null and closes_at > :moment")
    @Nullable
    Long nextToCloseAfter(Instant moment);
}
