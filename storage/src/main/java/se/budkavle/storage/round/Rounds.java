package se.budkavle.storage.round;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All status rounds. */
@Transactional(readOnly = true)
public interface Rounds extends Repository<Round, String> {

    @Transactional
    Round save(Round round);

    Optional<Round> findById(String id);

    List<Round> findAllByOrderByOpenedAtDesc();

    @Query("select * from status_round where closed_at is null order by opened_at")
    List<Round> open();

    @Query("select * from status_round where closed_at is null and closes_at <= :now order by closes_at")
    List<Round> dueToClose(Instant now);

    /** The open rounds that ask in this network already. */
    @Query("""
            select * from status_round r where closed_at is null
            and exists (select 1 from question q where q.round_id = r.id and q.network_id = :networkId)""")
    List<Round> openIn(String networkId);
}
