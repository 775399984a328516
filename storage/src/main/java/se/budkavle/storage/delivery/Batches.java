package se.budkavle.storage.delivery;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores the batches (each one message to many recipients) and finds them. */
@Transactional(readOnly = true)
public interface Batches extends Repository<Batch, String> {

    @Transactional
    Batch save(Batch batch);

    Optional<Batch> findById(String id);

    /** Returns the batches that wait to start, are being sent or are paused, oldest first. */
    @Query("select * from batch where state in ('WAITING', 'SENDING', 'PAUSED') order by id")
    List<Batch> underWay();

    /** Returns the stopped batches in which at least one message was just being sent when the batch was stopped. */
    @Query("""
            select b.* from batch b where b.state = 'STOPPED' and exists (select 1 from recipient r
              where r.batch_id = b.id and r.state = 'WAITING' and r.begun_at is not null)""")
    List<Batch> stoppedInTheMiddle();
}
