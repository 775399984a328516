package se.budkavle.storage.round;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the requests for help that people made in answers of status rounds. */
@Transactional(readOnly = true)
public interface HelpRequests extends Repository<HelpRequest, String> {

    @Transactional
    HelpRequest save(HelpRequest request);

    Optional<HelpRequest> findById(String id);

    Optional<HelpRequest> findByQuestionId(String questionId);

    List<HelpRequest> findAllByQuestionIdIn(Collection<String> questionIds);
}
