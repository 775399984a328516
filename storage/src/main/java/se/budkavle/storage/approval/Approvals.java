package se.budkavle.storage.approval;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores and finds approvals, given and waiting ones. */
@Transactional(readOnly = true)
public interface Approvals extends Repository<Approval, String> {

    @Transactional
    Approval save(Approval approval);

    Optional<Approval> findById(String subject);

    /** Returns the approvals that nobody has given yet. */
    List<Approval> findAllBySubjectInAndDecidedByIsNull(Collection<String> subjects);
}
