package se.budkavle.storage.takehome;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The repository of the decisions that are marked as taken home. Municipalities carry out these decisions and report
 * the result.
 */
@Transactional(readOnly = true)
public interface TakeHomes extends Repository<TakeHome, String> {

    String IN_FORCE = """
             and t.withdrawn_at is null and not exists (
              select 1 from decision d where d.earlier_id = t.decision_id and d.number is not null)
            order by t.decision_id""";

    @Transactional
    TakeHome save(TakeHome takeHome);

    Optional<TakeHome> findById(String decisionId);

    /**
     * Returns the decisions taken home about which the bot may still ask or remind the municipalities. Omits decisions
     * that a later decision has replaced. Also omits a decision if the bot has asked about it before a meeting that has
     * already begun.
     */
    @Query("""
            select t.* from take_home t left join meeting m on m.id = t.meeting_id
            where (t.meeting_id is null or m.cancelled_at is not null or m.starts_at > :now)""" + IN_FORCE)
    List<TakeHome> open(Instant now);

    /**
     * Returns the active marks "taken home" of these decisions. Omits decisions without an active mark "taken home".
     */
    @Query("select * from take_home where decision_id in (:decisionIds) and withdrawn_at is null order by decision_id")
    List<TakeHome> among(Collection<String> decisionIds);

    /**
     * Returns the decisions taken home about which the bot has asked the municipalities before a coming meeting. Omits
     * decisions that a later decision has replaced.
     */
    @Query("""
            select t.* from take_home t join meeting m on m.id = t.meeting_id
            where m.cancelled_at is null and m.starts_at > :now""" + IN_FORCE)
    List<TakeHome> asked(Instant now);

    /**
     * Returns the decisions of these networks that are marked as taken home. Omits decisions that a later decision has
     * replaced.
     */
    @Query("select t.* from take_home t where t.network_id in (:networkIds)" + IN_FORCE)
    List<TakeHome> inForceIn(Collection<String> networkIds);

    /**
     * Returns the network's decisions taken home about which the bot has asked the municipalities before this meeting,
     * or may still ask. Omits decisions that a later decision has replaced. Also omits a decision if the bot has asked
     * about it before another meeting and that meeting was not cancelled.
     */
    @Query("""
            select t.* from take_home t left join meeting m on m.id = t.meeting_id
            where t.network_id = :networkId
              and (t.meeting_id is null or t.meeting_id = :meetingId or m.cancelled_at is not null)""" + IN_FORCE)
    List<TakeHome> unaskedOrAt(String networkId, String meetingId);
}
