package se.budkavle.storage.round;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the answers to the questions of status rounds, including answers that were corrected later. */
@Transactional(readOnly = true)
public interface Answers extends Repository<Answer, String> {

    @Transactional
    Answer save(Answer answer);

    @Query(
            value = "select * from answer where round_id = :roundId order by revision",
            rowMapperClass = AnswerRowMapper.class)
    List<Answer> findAllByRoundIdOrderByRevision(String roundId);

    /**
     * Returns the answers in a status round that were given at this time or earlier, including answers that were
     * corrected later.
     */
    @Query(
            value = "select * from answer where round_id = :roundId and answered_at <= :at",
            rowMapperClass = AnswerRowMapper.class)
    List<Answer> until(String roundId, Instant at);

    Optional<Answer> findById(String id);

    /**
     * Returns the network's current answers in a status round. Includes only answers that contain a measure, if no
     * action (task) was created from the measure yet.
     */
    @Query("""
            select a.* from answer a join question q on q.id = a.question_id and q.revisions = a.revision
            where q.round_id = :roundId and q.network_id = :networkId and a.measure is not null
              and not exists (select 1 from action x join answer b on b.id = x.answer_id
                where x.network_id = :networkId and b.question_id = q.id)
            order by q.position""")
    List<Answer> measuresWithoutAction(String roundId, String networkId);

    Optional<Answer> findByQuestionIdAndRevision(String questionId, int revision);

    /**
     * Returns the latest answer to another question about the same activity, for example a question of an earlier
     * status round. The other question must be a question to the organisation {@code organisationId}, or to no
     * organisation if {@code organisationId} is null. Omits cancelled status rounds.
     */
    @Query("""
            select a.* from answer a join question q on q.id = a.question_id join status_round r on r.id = q.round_id
            where q.activity_id = :activityId and q.id <> :questionId and not r.cancelled
              and ((q.organisation_id is null and :organisationId is null) or q.organisation_id = :organisationId)
            order by a.answered_at desc, a.revision desc limit 1""")
    Optional<Answer> lastToOthers(String questionId, String activityId, @Nullable String organisationId);
}
