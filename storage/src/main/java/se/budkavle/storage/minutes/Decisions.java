package se.budkavle.storage.minutes;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The repository of the decisions of all networks. */
@Transactional(readOnly = true)
public interface Decisions extends Repository<Decision, String> {

    @Transactional
    Decision save(Decision decision);

    @Transactional
    void delete(Decision decision);

    Optional<Decision> findById(String id);

    List<Decision> findAllByIdIn(Collection<String> ids);

    /** Returns the decisions of a meeting, oldest first. */
    List<Decision> findAllByMeetingIdOrderById(String meetingId);

    List<Decision> findAllByMeetingIdIn(Collection<String> meetingIds);

    Optional<Decision> findByNetworkIdAndYearAndNumber(String networkId, int year, int number);

    /** Returns the later decision that replaces or ends this decision, even if the later decision has no number yet. */
    Optional<Decision> findByEarlierId(String earlierId);

    /**
     * Returns the later decisions that replace or end these decisions, even if the later decisions have no number yet.
     */
    List<Decision> findAllByEarlierIdIn(Collection<String> earlierIds);
}
