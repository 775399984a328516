package se.budkavle.storage.arena;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The repository of the reports that representatives write about gatherings (meetings of external groups). */
@Transactional(readOnly = true)
public interface GatheringReports extends Repository<GatheringReport, String> {

    @Transactional
    GatheringReport save(GatheringReport report);

    Optional<GatheringReport> findById(String gatheringId);

    /** Returns at most {@code most} reports about the arena's gatherings, latest gathering first. */
    @Query("""
            select r.* from gathering_report r join gathering g on g.id = r.gathering_id
            where g.arena_id = :arenaId order by g.starts_on desc, g.id desc limit :most""")
    List<GatheringReport> latestFrom(String arenaId, int most);
}
