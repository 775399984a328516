package se.budkavle.storage.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the activities and projects of all plans, including those that were removed from their plan. */
@Transactional(readOnly = true)
public interface Activities extends Repository<Activity, String> {

    @Transactional
    Activity save(Activity activity);

    Optional<Activity> findById(String id);

    @Query("select * from activity where plan_id = :planId order by position")
    List<Activity> findAllByPlanIdOrderByPosition(String planId);

    List<Activity> findAllByIdIn(Collection<String> ids);

    /** Returns the activities of a goal, in the plan's order, without activities that were removed from the plan. */
    @Query("""
            select id, network_id, code, kind, title, asked, responsible_id from activity
            where plan_id = :planId and goal_id = :goalId and ended_at is null order by position""")
    List<ActivityLine> linesOfGoal(String planId, String goalId);

    /**
     * Returns the activities that a network carries out, in the plan's order, without activities that were removed from
     * the plan.
     */
    @Query("""
            select id, network_id, code, kind, title, asked, responsible_id from activity
            where plan_id = :planId and network_id = :networkId and ended_at is null order by position""")
    List<ActivityLine> linesOfNetwork(String planId, String networkId);

    /**
     * Returns one row for each of these activities and each participating organisation, ordered by activity id and
     * organisation id.
     */
    @Query(
            "select activity_id, organisation_id from taking_part where activity_id in (:ids) order by activity_id, organisation_id")
    List<Participant> partsOf(Collection<String> ids);

    @Query("select id, goal_id, network_id, code, title from activity where id in (:ids) order by position")
    List<ActivityTitle> titlesOf(Collection<String> ids);

    /**
     * Returns the titles, codes, goals and networks of a plan's activities, in the plan's order, without activities
     * that were removed from the plan.
     */
    @Query("""
            select id, goal_id, network_id, code, title from activity
            where plan_id = :planId and ended_at is null order by position""")
    List<ActivityTitle> titles(String planId);

    /** A result row: the id of an activity and the id of an organisation that takes part in it. */
    record Participant(String activityId, String organisationId) {}
}
