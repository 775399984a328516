package se.budkavle.storage.newsletter;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the saved versions of newsletter issues. */
@Transactional(readOnly = true)
public interface IssueRevisions extends Repository<IssueRevision, String> {

    @Transactional
    IssueRevision save(IssueRevision revision);

    Optional<IssueRevision> findById(String id);

    Optional<IssueRevision> findByIssueIdAndNumber(String issueId, int number);

    List<IssueRevision> findAllByIssueIdOrderById(String issueId);
}
