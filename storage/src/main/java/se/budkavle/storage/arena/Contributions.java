package se.budkavle.storage.arena;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The repository of contributions: members' wishes about what representatives should say or ask at gatherings (meetings
 * of external groups).
 */
@Transactional(readOnly = true)
public interface Contributions extends Repository<Contribution, String> {

    @Transactional
    Contribution save(Contribution contribution);

    /** Returns the members' wishes (contributions) for these gatherings, oldest first. */
    @Query("select * from contribution where gathering_id in (:gatheringIds) order by id")
    List<Contribution> toAny(Collection<String> gatheringIds);
}
