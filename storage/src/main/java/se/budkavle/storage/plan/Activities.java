package se.budkavle.storage.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The activities and projects of all plans, ended ones included. */
@Transactional(readOnly = true)
public interface Activities extends Repository<Activity, String> {

    @Transactional
    Activity save(Activity activity);

    Optional<Activity> findById(String id);

    List<Activity> findAllByPlanIdOrderByPosition(String planId);

    List<Activity> findAllByIdIn(Collection<String> ids);

    List<Activity> findAllByPlanIdAndGoalIdOrderByPosition(String planId, String goalId);

    List<Activity> findAllByPlanIdAndNetworkIdOrderByPosition(String planId, String networkId);

    /** Of those that are in the plan now. */
    @Query("""
            select id, goal_id, network_id, code, title from activity
            where plan_id = :planId and ended_at is null order by position""")
    List<ActivityTitle> titles(String planId);
}
