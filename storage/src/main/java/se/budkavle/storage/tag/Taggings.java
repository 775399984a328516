package se.budkavle.storage.tag;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the tags of goals, activities, agenda items and decisions. */
@Transactional(readOnly = true)
public interface Taggings extends Repository<Tagging, String> {

    @Transactional
    Tagging save(Tagging tagging);

    @Transactional
    void delete(Tagging tagging);

    Optional<Tagging> findByTagIdAndSubjectKindAndSubjectId(
            String tagId, Tagging.Subject subjectKind, String subjectId);

    List<Tagging> findAllBySubjectKindAndSubjectIdIn(Tagging.Subject subjectKind, Collection<String> subjectIds);

    /** Returns the ids of the plan's goals that have this tag, including goals that were removed from the plan. */
    @Query("""
            select g.id from goal g join tagging t on t.subject_id = g.id and t.subject_kind = 'GOAL'
            where t.tag_id = :tagId and g.plan_id = :planId""")
    List<String> goalIds(String tagId, String planId);

    /**
     * Returns the ids of the plan's activities with this tag. An activity also counts if its goal has the tag. Includes
     * activities that were removed from the plan.
     */
    @Query("""
            select a.id from activity a
            where a.plan_id = :planId
              and (a.id in (select subject_id from tagging where tag_id = :tagId and subject_kind = 'ACTIVITY')
                or a.goal_id in (select subject_id from tagging where tag_id = :tagId and subject_kind = 'GOAL'))""")
    List<String> activityIds(String tagId, String planId);

    /** Returns the rows that link the goals and activities of a plan to their tags. */
    @Query("""
            select * from tagging where subject_kind = 'GOAL'
              and subject_id in (select id from goal where plan_id = :planId)
            union all
            select * from tagging where subject_kind = 'ACTIVITY'
              and subject_id in (select id from activity where plan_id = :planId)""")
    List<Tagging> ofPlan(String planId);
}
