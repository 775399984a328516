package se.budkavle.storage.plan;

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
}
