package se.budkavle.storage.delivery;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the batches. A batch is one message to many recipients. */
@Transactional(readOnly = true)
public interface Batches extends Repository<Batch, String> {

    @Transactional
    Batch save(Batch batch);

    Optional<Batch> findById(String id);

    /** Returns the batches in the states WAITING, SENDING and PAUSED, oldest first. */
    @Query("select * from batch where state in ('WAITING', 'SENDING', 'PAUSED') order by id")
    List<Batch> underWay();

    /** Returns the batches that were stopped while the bot was sending the message to at least one recipient. */
    @Query("""
            select b.* from batch b where b.state = 'STOPPED' and exists (select 1 from recipient r
              where r.batch_id = b.id and r.state = 'WAITING' and r.begun_at is not null)""")
    List<Batch> stoppedInTheMiddle();
}
