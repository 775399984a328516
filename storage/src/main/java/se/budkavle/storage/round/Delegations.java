package se.budkavle.storage.round;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Repository of the handovers of status-round questions from one person to another. If a question is handed over
 * several times, the table contains all handovers.
 */
@Transactional(readOnly = true)
public interface Delegations extends Repository<Delegation, String> {

    @Transactional
    Delegation save(Delegation delegation);

    Optional<Delegation> findById(String id);

    /**
     * Returns the latest handover of the question from one person to another. Returns empty if the question was never
     * handed over.
     */
    @Query("select * from delegation where question_id = :questionId order by delegated_at desc, id desc limit 1")
    Optional<Delegation> latestOf(String questionId);

    /** Returns the handovers of a status round's questions in one network, oldest first. */
    @Query("""
            select d.* from delegation d join question q on q.id = d.question_id
            where q.round_id = :roundId and q.network_id = :networkId order by d.delegated_at, d.id""")
    List<Delegation> in(String roundId, String networkId);
}
