package se.budkavle.storage.round;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores and finds answers, including corrected ones. */
@Transactional(readOnly = true)
public interface Answers extends Repository<Answer, String> {

    @Transactional
    Answer save(Answer answer);

    List<Answer> findAllByRoundIdOrderByRevision(String roundId);

    Optional<Answer> findByQuestionIdAndRevision(String questionId, int revision);

    /** Returns the respondent's last answer about the same activity to a question other than this one. */
    @Query("""
            select a.* from answer a join question q on q.id = a.question_id
            where q.activity_id = :activityId and q.id <> :questionId
              and ((q.organisation_id is null and :organisationId is null) or q.organisation_id = :organisationId)
            order by a.answered_at desc, a.revision desc limit 1""")
    Optional<Answer> lastToOthers(String questionId, String activityId, @Nullable String organisationId);
}
