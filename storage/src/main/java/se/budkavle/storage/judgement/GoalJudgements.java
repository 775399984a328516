package se.budkavle.storage.judgement;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the judgements of goals, including judgements that a later judgement has replaced. */
@Transactional(readOnly = true)
public interface GoalJudgements extends Repository<GoalJudgement, String> {

    @Transactional
    GoalJudgement save(GoalJudgement judgement);

    @Query("select * from goal_judgement where goal_id = :goalId order by revision desc limit 1")
    Optional<GoalJudgement> latestOf(String goalId);

    List<GoalJudgement> findAllByGoalIdOrderByRevision(String goalId);

    /**
     * For each of these goals, returns the judgement that was the latest at this time. Omits goals that had no
     * judgement at this time.
     */
    @Query("""
            select j.* from goal_judgement j where j.goal_id in (:goalIds) and j.revision = (
                select max(k.revision) from goal_judgement k where k.goal_id = j.goal_id and k.judged_at <= :at)""")
    List<GoalJudgement> inForceAt(Collection<String> goalIds, Instant at);
}
