package se.budkavle.storage.poll;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All polls, drafts and closed ones included. */
@Transactional(readOnly = true)
public interface Polls extends Repository<Poll, String> {

    @Transactional
    Poll save(Poll poll);

    Optional<Poll> findById(String id);

    /** Those open whose time has come, the first first. */
    @Query("""
            select id from poll where opened_at is not null and closed_at is null and closes_at <= :now
            order by closes_at, id""")
    List<String> dueToClose(Instant now);

    /** When the next open one closes. */
    @Query("select min(closes_at) from poll where opened_at is not null and closed_at is null")
    Long nextToClose();
}
