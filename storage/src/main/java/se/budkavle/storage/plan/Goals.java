package se.budkavle.storage.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the goals of all plans, including goals that were removed from their plan. */
@Transactional(readOnly = true)
public interface Goals extends Repository<Goal, String> {

    @Transactional
    Goal save(Goal goal);

    Optional<Goal> findById(String id);

    @Query("select * from goal where plan_id = :planId order by position")
    List<Goal> findAllByPlanIdOrderByPosition(String planId);

    /** Returns which of these goals stand under a long-term goal. */
    @Query("""
            select g.id as goal_id, g.overall_goal_id, p.year from goal g join plan p on p.id = g.plan_id
            where g.id in (:goalIds) and g.overall_goal_id is not null""")
    List<UnderOverall> underOverall(Collection<String> goalIds);

    /** A row of a query: a yearly goal, the long-term goal that it belongs to, and the year of its plan. */
    record UnderOverall(String goalId, String overallGoalId, int year) {}
}
