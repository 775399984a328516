package se.budkavle.storage.round;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Repository of what the activities of closed status rounds were called when the round closed, and of the status rounds
 * that were opened again.
 */
@Transactional(readOnly = true)
public interface FrozenRounds extends Repository<RoundReopening, String> {

    String ASKED = """
            select q.round_id, q.activity_id, q.network_id, a.goal_id, a.code, a.title, a.kind, g.code as goal_code,
              g.title as goal_title, r.id as area_id, r.title as area_title, n.title as network_title
            from (select distinct round_id, activity_id, network_id from question where round_id = :roundId) q
              join activity a on a.id = q.activity_id join goal g on g.id = a.goal_id
              join area r on r.id = g.area_id join network n on n.id = q.network_id""";

    String INTO = """
            insert into round_activity (round_id, activity_id, network_id, goal_id, code, title, kind, goal_code,
              goal_title, area_id, area_title, network_title)
            """;

    @Transactional
    RoundReopening save(RoundReopening reopening);

    @Query("select * from round_reopening")
    List<RoundReopening> reopenings();

    /** Stores what the activities of the status round are called now. */
    @Transactional
    @Modifying
    @Query(INTO + ASKED)
    int freeze(String roundId);

    /** Deletes what {@link #freeze} has stored, because the status round is open again. */
    @Transactional
    @Modifying
    @Query("delete from round_activity where round_id = :roundId")
    int unfreeze(String roundId);

    /** Returns the activities as they were called when the status round closed; empty for a round that is open. */
    @Query(
            value = "select * from round_activity where round_id = :roundId",
            rowMapperClass = AskedActivityRowMapper.class)
    List<AskedActivity> frozen(String roundId);

    /** Returns the activities of the status round as they are called now. */
    @Query(value = ASKED, rowMapperClass = AskedActivityRowMapper.class)
    List<AskedActivity> current(String roundId);
}
