package se.budkavle.storage.round;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores how questions of status rounds were handed over to other people, and finds these delegations. If a question
 * was handed over several times, all its delegations are kept.
 */
@Transactional(readOnly = true)
public interface Delegations extends Repository<Delegation, String> {

    @Transactional
    Delegation save(Delegation delegation);

    Optional<Delegation> findById(String id);

    /**
     * Returns the latest delegation (handover to another person) of the question; empty if the question was not
     * delegated.
     */
    @Query("select * from delegation where question_id = :questionId order by delegated_at desc, id desc limit 1")
    Optional<Delegation> latestOf(String questionId);

    /**
     * Returns the delegations (handovers to another person) of a status round's questions in one network, the latest
     * last.
     */
    @Query("""
            select d.* from delegation d join question q on q.id = d.question_id
            where q.round_id = :roundId and q.network_id = :networkId order by d.delegated_at, d.id""")
    List<Delegation> in(String roundId, String networkId);
}
