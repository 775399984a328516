package se.budkavle.storage.round;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores and finds the questions of all rounds. */
@Transactional(readOnly = true)
public interface Questions extends Repository<Question, String> {

    @Transactional
    Question save(Question question);

    @Transactional
    List<Question> saveAll(Iterable<Question> questions);

    Optional<Question> findById(String id);

    List<Question> findAllByRoundIdOrderByPosition(String roundId);

    List<Question> findAllByRoundIdAndNetworkIdOrderByPosition(String roundId, String networkId);

    List<Question> findAllByRoundIdAndActivityId(String roundId, String activityId);

    List<Question> findAllByIdIn(Collection<String> ids);

    /**
     * Returns the number of answers for each activity, network, round and state, latest round first. Cancelled rounds
     * are left out.
     */
    @Query("""
            select q.activity_id, q.network_id, q.round_id, r.period, q.state, count(*) as questions
            from question q join status_round r on r.id = q.round_id
            where q.activity_id in (:activityIds) and q.state is not null and not r.cancelled
            group by q.activity_id, q.network_id, q.round_id, r.period, q.state, r.opened_at
            order by r.opened_at desc, q.round_id""")
    List<ActivityStateCount> standings(Collection<String> activityIds);

    /**
     * Returns the number of questions in each state for each network of a round. Unanswered questions have a null
     * state.
     */
    @Query("""
            select network_id, state, count(*) as questions from question
            where round_id = :roundId group by network_id, state""")
    List<NetworkStateCount> tallies(String roundId);

    /**
     * Returns the questions that a person may be asked in open rounds, answered or not, in the plan's order: as a
     * person, as a coordinator, or through any membership for an organisation. {@link AskedQuestionLookup} decides
     * which of them the person is asked.
     */
    @Query("""
            select q.* from question q join status_round r on r.id = q.round_id
            where r.closed_at is null
              and (q.person_id = :personId
                or (q.person_id is null and exists (
                    select 1 from membership m
                    where m.person_id = :personId and m.network_id = q.network_id and m.state = 'CONFIRMED'
                      and m.since <= :day and (m.until is null or m.until >= :day)
                      and ((q.organisation_id is null and m.role = 'COORDINATOR')
                        or q.organisation_id = m.organisation_id))))
            order by r.opened_at, q.network_id, q.position, q.id""")
    List<Question> perhapsAskedOf(String personId, LocalDate day);

    /** The number of answers about an activity that have the same network, round and state. */
    record ActivityStateCount(
            String activityId, String networkId, String roundId, String period, ActivityState state, int questions) {}

    /** The number of questions of a network that have the same state; the state is null for unanswered questions. */
    record NetworkStateCount(String networkId, ActivityState state, int questions) {}
}
