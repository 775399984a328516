package se.budkavle.storage.plan;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
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

    /**
     * Returns one row for each of these goals, with the long-term goal to which the goal belonged at this time. Omits
     * goals that belonged to no long-term goal.
     */
    @Query("""
            select h.goal_id, h.overall_goal_id, p.year from goal_overall h
              join goal g on g.id = h.goal_id join plan p on p.id = g.plan_id
            where h.goal_id in (:goalIds) and h.set_at <= :at and h.overall_goal_id is not null
              and not exists (
                select 1 from goal_overall l
                where l.goal_id = h.goal_id and l.revision > h.revision and l.set_at <= :at)""")
    List<UnderOverall> underOverallAt(Collection<String> goalIds, Instant at);

    /**
     * Stores the current long-term goal of each goal of the plan, if the long-term goal has changed since the previous
     * call. Because earlier long-term goals stay stored, a report about a past day can show the long-term goal of each
     * goal on that day.
     */
    @Transactional
    @Modifying
    @Query("""
            insert into goal_overall (goal_id, revision, overall_goal_id, set_at)
            select g.id,
              coalesce((select max(h.revision) from goal_overall h where h.goal_id = g.id), 0) + 1,
              g.overall_goal_id, :now
            from goal g
            where g.plan_id = :planId and coalesce(g.overall_goal_id, '') <> coalesce((
                select h.overall_goal_id from goal_overall h
                where h.goal_id = g.id order by h.revision desc limit 1), '')""")
    int keepOverallGoals(String planId, Instant now);

    /** A row of a query: a yearly goal, the long-term goal that it belongs to, and the year of its plan. */
    record UnderOverall(String goalId, String overallGoalId, int year) {}
}
