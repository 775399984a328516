package se.budkavle.storage.round;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the questions of all status rounds. */
@Transactional(readOnly = true)
public interface Questions extends Repository<Question, String> {

    @Transactional
    Question save(Question question);

    @Transactional
    List<Question> saveAll(Iterable<Question> questions);

    Optional<Question> findById(String id);

    /**
     * Returns the questions of a status round in the plan's order. Questions about the same activity come in the order
     * in which they were created.
     */
    @Query(
            value = "select * from question where round_id = :roundId order by position, id",
            rowMapperClass = QuestionRowMapper.class)
    List<Question> findAllByRoundIdOrderByPosition(String roundId);

    @Query("select * from question where round_id = :roundId and network_id = :networkId order by position, id")
    List<Question> findAllByRoundIdAndNetworkIdOrderByPosition(String roundId, String networkId);

    List<Question> findAllByRoundIdAndActivityId(String roundId, String activityId);

    List<Question> findAllByIdIn(Collection<String> ids);

    /**
     * For each of these activities, returns the questions of the latest finished status round that asked about the
     * activity. The returned questions are in the plan's order.
     */
    @Query("""
            select q.* from question q join status_round r on r.id = q.round_id
            where q.activity_id in (:activityIds) and r.closed_at is not null and not r.cancelled
              and not exists (select 1 from question o join status_round s on s.id = o.round_id
                where o.activity_id = q.activity_id and s.closed_at is not null and not s.cancelled
                  and s.opened_at > r.opened_at)
            order by q.position, q.id""")
    List<Question> latestFinished(Collection<String> activityIds);

    /**
     * Returns the unanswered questions of open status rounds that name this person as respondent. Omits questions that
     * the person gets only as coordinator or as representative of an organisation.
     */
    @Query("""
            select q.* from question q join status_round r on r.id = q.round_id
            where q.person_id = :personId and q.state is null and r.closed_at is null
            order by q.round_id, q.position, q.id""")
    List<Question> openOf(String personId);

    /**
     * Counts the answered questions about these activities: one row for each activity, network, status round and
     * reported state. The rows of the latest status round come first. Omits cancelled status rounds.
     */
    @Query("""
            select q.activity_id, q.network_id, q.round_id, r.period, q.state, count(*) as questions,
              (select count(*) from question o where o.activity_id = q.activity_id and o.round_id = q.round_id
                and o.network_id = q.network_id) as asked, a.due_on
            from question q join status_round r on r.id = q.round_id join activity a on a.id = q.activity_id
            where q.activity_id in (:activityIds) and q.state is not null and not r.cancelled
            group by q.activity_id, q.network_id, q.round_id, r.period, q.state, r.opened_at, a.due_on
            order by r.opened_at desc, q.round_id""")
    List<ActivityStateCount> standings(Collection<String> activityIds);

    /**
     * Counts a status round's questions: one row for each network and reported state of an activity, such as on track.
     * The activity's state is null for unanswered questions.
     */
    @Query("""
            select network_id, state, count(*) as questions from question
            where round_id = :roundId group by network_id, state""")
    List<NetworkStateCount> tallies(String roundId);

    /** Returns the questions that a status round asks this organisation, or a person of this organisation. */
    @Query("""
            select q.* from question q where q.round_id = :roundId
              and (q.organisation_id = :organisationId or (q.organisation_id is null and exists (
                select 1 from person p where p.id = q.person_id and p.organisation_id = :organisationId)))
            order by q.position, q.id""")
    List<Question> toOrganisation(String roundId, String organisationId);

    /**
     * Returns the questions of open status rounds that the person may have to answer, including answered ones. The
     * respondent of a returned question is the person, the person's organisation in the network, or the network's
     * coordinator if the person is the coordinator. {@link AskedQuestionLookup} then selects the questions that the
     * person must answer.
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

    /**
     * A row of a query: an activity, a state such as on track, and the number of answered questions that report this
     * state of the activity. Counts only the questions of one network in one status round.
     *
     * @param asked the number of all questions about the activity, including unanswered ones
     */
    record ActivityStateCount(
            String activityId,
            String networkId,
            String roundId,
            String period,
            ActivityState state,
            int questions,
            int asked,
            @Nullable LocalDate dueOn) {}

    /**
     * A row of a query: a network, a state of activities, and the number of the network's questions with that state.
     * The activity's state is null for unanswered questions.
     */
    record NetworkStateCount(String networkId, @Nullable ActivityState state, int questions) {}
}
