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

    /** Returns the decisions of a meeting in the order in which they were written. */
    List<Decision> findAllByMeetingIdOrderById(String meetingId);

    List<Decision> findAllByMeetingIdIn(Collection<String> meetingIds);

    Optional<Decision> findByNetworkIdAndYearAndNumber(String networkId, int year, int number);

    /** Returns the decision that replaces or ends this earlier decision, even if the later one has no number yet. */
    Optional<Decision> findByEarlierId(String earlierId);

    /** Returns the later decisions that replace or end these decisions, even if the later ones have no number yet. */
    List<Decision> findAllByEarlierIdIn(Collection<String> earlierIds);
}
