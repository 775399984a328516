package se.budkavle.storage.approval;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the pending and given approvals of agendas and newsletter issues. */
@Transactional(readOnly = true)
public interface Approvals extends Repository<Approval, String> {

    @Transactional
    Approval save(Approval approval);

    Optional<Approval> findById(String subject);

    /** Returns the pending approvals of these agendas and newsletter issues. */
    List<Approval> findAllBySubjectInAndDecidedByIsNull(Collection<String> subjects);
}
