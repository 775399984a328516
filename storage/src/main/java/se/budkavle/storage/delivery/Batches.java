package se.budkavle.storage.delivery;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All sendings to many. */
@Transactional(readOnly = true)
public interface Batches extends Repository<Batch, String> {

    @Transactional
    Batch save(Batch batch);

    Optional<Batch> findById(String id);

    /** Those that are not over, the oldest first: waiting for their moment, being sent or paused. */
    @Query("select * from batch where state in ('WAITING', 'SENDING', 'PAUSED') order by id")
    List<Batch> underWay();

    /** Those that a person has stopped, of which something was still being sent when that happened. */
    @Query("""
            select b.* from batch b where b.state = 'STOPPED' and exists (select 1 from recipient r
              where r.batch_id = b.id and r.state = 'WAITING' and r.begun_at is not null)""")
    List<Batch> stoppedInTheMiddle();
}
