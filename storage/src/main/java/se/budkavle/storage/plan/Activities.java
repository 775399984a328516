package se.budkavle.storage.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the activities and projects of all plans, including activities that were removed from their plan. */
@Transactional(readOnly = true)
public interface Activities extends Repository<Activity, String> {

    @Transactional
    Activity save(Activity activity);

    /**
     * Stores the activities. Activities with a reference to another activity are stored last, because the foreign key
     * requires the other activity to exist.
     */
    @Transactional
    default void saveAll(Collection<Activity> some) {
        some.stream().filter(one -> one.sameAsId() == null).forEach(this::save);
        some.stream().filter(one -> one.sameAsId() != null).forEach(this::save);
    }

    Optional<Activity> findById(String id);

    @Query("select * from activity where plan_id = :planId order by position")
    List<Activity> findAllByPlanIdOrderByPosition(String planId);

    List<Activity> findAllByIdIn(Collection<String> ids);

    /** Returns the activities of a goal, in the plan's order. Omits activities that were removed from the plan. */
    @Query("""
            select id, network_id, code, kind, title, asked, responsible_id, due_on, same_as_id, owner, partners, funder
            from activity
            where plan_id = :planId and goal_id = :goalId and ended_at is null order by position""")
    List<ActivityListRow> linesOfGoal(String planId, String goalId);

    /**
     * Returns the activities that a network carries out, in the plan's order. Omits activities that were removed from
     * the plan.
     */
    @Query("""
            select id, network_id, code, kind, title, asked, responsible_id, due_on, same_as_id, owner, partners, funder
            from activity
            where plan_id = :planId and network_id = :networkId and ended_at is null order by position""")
    List<ActivityListRow> linesOfNetwork(String planId, String networkId);

    /**
     * Returns one row for each pair of an activity with one of these ids and an organisation that takes part in the
     * activity. The rows are ordered by activity id and organisation id.
     */
    @Query(
            "select activity_id, organisation_id from taking_part where activity_id in (:ids) order by activity_id, organisation_id")
    List<Participant> partsOf(Collection<String> ids);

    @Query("""
            select id, goal_id, network_id, code, title, due_on, same_as_id from activity
            where id in (:ids) order by position""")
    List<ActivitySummary> titlesOf(Collection<String> ids);

    /**
     * Returns summaries (for example code and title) of a plan's activities, in the plan's order. Omits activities that
     * were removed from the plan.
     */
    @Query("""
            select id, goal_id, network_id, code, title, due_on, same_as_id from activity
            where plan_id = :planId and ended_at is null order by position""")
    List<ActivitySummary> titles(String planId);

    /**
     * Returns the activities that refer to an activity with one of these ids ({@code same_as_id}). The reference means
     * that both activities describe the same work. The returned activities are in the plan's order.
     */
    @Query("""
            select id, goal_id, network_id, code, title, due_on, same_as_id from activity
            where same_as_id in (:ids) order by position""")
    List<ActivitySummary> sameAs(Collection<String> ids);

    /**
     * Returns the activities that describe the same work as one of these activities. Two activities describe the same
     * work if one of them refers to the other.
     */
    @Query("""
            select id, goal_id, network_id, code, title, due_on, same_as_id from activity
            where same_as_id in (:ids) or id in (
              select r.same_as_id from activity r where r.id in (:ids) and r.same_as_id is not null)
            order by position""")
    List<ActivitySummary> references(Collection<String> ids);

    /** Returns the deadlines of these activities. Omits activities without a deadline. */
    @Query("select id as activity_id, due_on from activity where id in (:ids) and due_on is not null")
    List<Deadline> deadlinesOf(Collection<String> ids);

    /**
     * Returns the deadlines that the activities of a status round had at this time. Omits activities without a
     * deadline.
     */
    @Query("""
            select d.activity_id, d.due_on from activity_deadline d
            where d.activity_id in (select q.activity_id from question q where q.round_id = :roundId)
              and d.set_at <= :at and d.due_on is not null
              and not exists (
                select 1 from activity_deadline l
                where l.activity_id = d.activity_id and l.revision > d.revision and l.set_at <= :at)""")
    List<Deadline> deadlinesAt(String roundId, Instant at);

    /**
     * Stores the current deadline of each activity of the plan, if the deadline has changed since the previous call.
     * Because earlier deadlines stay stored, a report about a past day can show the deadlines of that day.
     */
    @Transactional
    @Modifying
    @Query("""
            insert into activity_deadline (activity_id, revision, due_on, set_at)
            select a.id,
              coalesce((select max(d.revision) from activity_deadline d where d.activity_id = a.id), 0) + 1,
              a.due_on, :now
            from activity a
            where a.plan_id = :planId and coalesce(a.due_on, '') <> coalesce((
                select d.due_on from activity_deadline d
                where d.activity_id = a.id order by d.revision desc limit 1), '')""")
    int keepDeadlines(String planId, Instant now);

    /** A row of a query: the deadline of an activity. */
    record Deadline(String activityId, LocalDate dueOn) {}

    /** A row of a query: the id of an activity and the id of an organisation that takes part in it. */
    record Participant(String activityId, String organisationId) {}
}
