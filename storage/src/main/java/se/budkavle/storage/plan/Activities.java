package se.budkavle.storage.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores and finds the activities and projects of all plans, including ended ones. */
@Transactional(readOnly = true)
public interface Activities extends Repository<Activity, String> {

    @Transactional
    Activity save(Activity activity);

    Optional<Activity> findById(String id);

    List<Activity> findAllByPlanIdOrderByPosition(String planId);

    /** Returns a goal's activities that are currently in the plan. */
    @Query("""
            select id, network_id, code, kind, title, asked, responsible_id from activity
            where plan_id = :planId and goal_id = :goalId and ended_at is null order by position""")
    List<ActivityLine> linesOfGoal(String planId, String goalId);

    /** Returns a network's activities that are currently in the plan. */
    @Query("""
            select id, network_id, code, kind, title, asked, responsible_id from activity
            where plan_id = :planId and network_id = :networkId and ended_at is null order by position""")
    List<ActivityLine> linesOfNetwork(String planId, String networkId);

    /** Returns the organisations that take part in these activities, in a stable order. */
    @Query(
            "select activity_id, organisation_id from taking_part where activity_id in (:ids) order by activity_id, organisation_id")
    List<Participant> partsOf(Collection<String> ids);

    @Query("select id, goal_id, network_id, code, title from activity where id in (:ids) order by position")
    List<ActivityTitle> titlesOf(Collection<String> ids);

    /** Returns the titles of the activities that are currently in the plan. */
    @Query("""
            select id, goal_id, network_id, code, title from activity
            where plan_id = :planId and ended_at is null order by position""")
    List<ActivityTitle> titles(String planId);

    /** An organisation that takes part in an activity. */
    record Participant(String activityId, String organisationId) {}
}
