package se.budkavle.storage.newsletter;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All saved texts of all issues. */
@Transactional(readOnly = true)
public interface Revisions extends Repository<Revision, String> {

    @Transactional
    Revision save(Revision revision);

    Optional<Revision> findById(String id);

    Optional<Revision> findByIssueIdAndNumber(String issueId, int number);

    List<Revision> findAllByIssueIdOrderById(String issueId);
}
