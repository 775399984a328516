package se.budkavle.storage.newsletter;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores all saved texts of newsletter issues, and finds them. */
@Transactional(readOnly = true)
public interface IssueRevisions extends Repository<IssueRevision, String> {

    @Transactional
    IssueRevision save(IssueRevision revision);

    Optional<IssueRevision> findById(String id);

    Optional<IssueRevision> findByIssueIdAndNumber(String issueId, int number);

    List<IssueRevision> findAllByIssueIdOrderById(String issueId);
}
