package se.budkavle.storage.round;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores which answers in status rounds ask for help with an activity and who takes care of this. Also finds these
 * records.
 */
@Transactional(readOnly = true)
public interface HelpRequests extends Repository<HelpRequest, String> {

    @Transactional
    HelpRequest save(HelpRequest request);

    Optional<HelpRequest> findById(String id);

    Optional<HelpRequest> findByQuestionId(String questionId);

    List<HelpRequest> findAllByQuestionIdIn(Collection<String> questionIds);
}
