package se.budkavle.storage.round;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the status rounds, which are surveys about the activities of a plan. */
@Transactional(readOnly = true)
public interface Rounds extends Repository<Round, String> {

    @Transactional
    Round save(Round round);

    Optional<Round> findById(String id);

    List<Round> findAllByOrderByOpenedAtDesc();

    /**
     * Returns the networks in which these status rounds have questions, each with the short title of its area of work.
     * The rows are ordered by the position of the area of work.
     */
    @Query("""
            select q.round_id, q.network_id, a.short_title as area from question q
              join network n on n.id = q.network_id join area a on a.id = n.area_id
            where q.round_id in (:ids) group by q.round_id, q.network_id, a.short_title, a.position order by a.position, q.network_id""")
    List<AskedIn> askedIn(Collection<String> ids);

    /**
     * Returns one row for each of these status rounds and each of these networks, if the round has questions in the
     * network.
     */
    @Query("""
            select r.id as round_id, n.id as network_id from status_round r cross join network n
            where r.id in (:roundIds) and n.id in (:networkIds)
              and exists (select 1 from question q where q.round_id = r.id and q.network_id = n.id)""")
    List<AskedNetwork> asked(Collection<String> roundIds, Collection<String> networkIds);

    /**
     * Returns the most recently opened status round with questions in the network; empty if no round has questions
     * there. Omits cancelled status rounds.
     */
    @Query("""
            select * from status_round r
            where not r.cancelled and exists (select 1 from question where round_id = r.id and network_id = :networkId)
            order by opened_at desc limit 1""")
    Optional<Round> latestIn(String networkId);

    @Query("select * from status_round where closed_at is null order by opened_at")
    List<Round> open();

    @Query("select * from status_round where closed_at is null and closes_at <= :now order by closes_at")
    List<Round> dueToClose(Instant now);

    /** Returns the open status rounds that have questions in this network. */
    @Query("""
            select * from status_round r where closed_at is null
            and exists (select 1 from question q where q.round_id = r.id and q.network_id = :networkId)""")
    List<Round> openIn(String networkId);

    /** A row of a query: a status round, and a network in which the round has questions. */
    record AskedNetwork(String roundId, String networkId) {}

    /**
     * A row of a query: a status round, a network in which the round asks questions, and the short title of the
     * network's area of work.
     */
    record AskedIn(String roundId, String networkId, String area) {}
}
