package se.budkavle.storage.newsletter;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of readers' opt-outs from newsletters, including opt-outs that were undone. */
@Transactional(readOnly = true)
public interface OptOuts extends Repository<OptOut, String> {

    @Transactional
    OptOut save(OptOut ending);

    List<OptOut> findAllByReaderIn(Collection<String> readers);

    /**
     * Returns all readers' opt-outs from the newsletters of these networks and from all newsletters, including opt-outs
     * that were undone.
     */
    @Query("""
            select * from newsletter_ending where network_id in (:networkIds)
            union all select * from newsletter_ending where network_id is null""")
    List<OptOut> about(Collection<String> networkIds);
}
