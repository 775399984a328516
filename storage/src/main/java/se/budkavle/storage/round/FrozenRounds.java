package se.budkavle.storage.round;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Repository of copies of activities. When a status round closes, the titles, goals and networks of its activities are
 * copied as they are at that time. The repository also stores which status rounds were opened again.
 */
@Transactional(readOnly = true)
public interface FrozenRounds extends Repository<RoundReopening, String> {

    String ASKED = """
            select q.round_id, q.activity_id, q.network_id, a.goal_id, a.code, a.title, a.kind, g.code as goal_code,
              g.title as goal_title, r.id as area_id, r.title as area_title, n.title as network_title, a.owner,
              a.partners, a.funder
            from (select distinct round_id, activity_id, network_id from question where round_id = :roundId) q
              join activity a on a.id = q.activity_id join goal g on g.id = a.goal_id
              join area r on r.id = g.area_id join network n on n.id = q.network_id""";

    String INTO = """
            insert into round_activity (round_id, activity_id, network_id, goal_id, code, title, kind, goal_code,
              goal_title, area_id, area_title, network_title, owner, partners, funder)
            """;

    String REFERENCES = """
            select s.id as round_id, a.id as activity_id, a.same_as_id, a.network_id, a.goal_id, a.code, a.title,
              g.code as goal_code, g.title as goal_title, r.id as area_id, r.title as area_title
            from status_round s
              join activity a on a.same_as_id in (select q.activity_id from question q where q.round_id = s.id)
              join goal g on g.id = a.goal_id join area r on r.id = g.area_id
            where s.id = :roundId and not exists (
              select 1 from question o where o.round_id = s.id and o.activity_id = a.id)""";

    String INTO_REFERENCES = """
            insert into round_reference (round_id, activity_id, same_as_id, network_id, goal_id, code, title, goal_code,
              goal_title, area_id, area_title)
            """;

    @Transactional
    RoundReopening save(RoundReopening reopening);

    @Query("select * from round_reopening")
    List<RoundReopening> reopenings();

    /**
     * Stores a copy of the status round's activities with their current titles, goals and networks. Because the copy is
     * stored, later changes of the plan do not change the closed status round.
     */
    @Transactional
    @Modifying
    @Query(INTO + ASKED)
    int freeze(String roundId);

    /** Deletes the copy that {@link #freeze} has stored, because the status round is open again. */
    @Transactional
    @Modifying
    @Query("delete from round_activity where round_id = :roundId")
    int unfreeze(String roundId);

    /**
     * Stores copies of the referring activities, with their current titles and goals. A referring activity has a
     * reference to an activity of the status round that describes the same work.
     */
    @Transactional
    @Modifying
    @Query(INTO_REFERENCES + REFERENCES)
    int freezeReferences(String roundId);

    @Transactional
    @Modifying
    @Query("delete from round_reference where round_id = :roundId")
    int unfreezeReferences(String roundId);

    /**
     * Returns the referring activities, each of which has a reference to an activity of the status round that describes
     * the same work. For a closed status round, returns the stored copies. For an open status round, returns the
     * current activities. Omits activities about which the status round itself asks questions.
     */
    @Query("select * from round_reference where round_id = :roundId union all " + REFERENCES
            + " and not exists (select 1 from round_activity f where f.round_id = s.id) order by code")
    List<ReferringActivity> references(String roundId);

    /**
     * Returns whether any activity may have a reference to an activity of these status rounds that describes the same
     * work. The query is fast but not exact. The query returns true for any reference between activities in the plans
     * of these status rounds.
     */
    @Query("""
            select exists (select 1 from round_reference where round_id in (:roundIds))
              or exists (select 1 from status_round s join activity a on a.plan_id = s.plan_id
                where s.id in (:roundIds) and a.same_as_id is not null)""")
    boolean haveReferences(Collection<String> roundIds);

    /**
     * Returns the activities with the titles, goals and networks that they had when the status round closed; empty for
     * an open round.
     */
    @Query(
            value = "select * from round_activity where round_id = :roundId",
            rowMapperClass = AskedActivityRowMapper.class)
    List<AskedActivity> frozen(String roundId);

    /** Returns the activities of the status round with their current titles, goals and networks. */
    @Query(value = ASKED, rowMapperClass = AskedActivityRowMapper.class)
    List<AskedActivity> current(String roundId);
}
