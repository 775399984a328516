package se.budkavle.storage.minutes;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The repository of the verifiers' comments on formal minutes. */
@Transactional(readOnly = true)
public interface VerifierComments extends Repository<VerifierComment, String> {

    @Transactional
    VerifierComment save(VerifierComment comment);

    Optional<VerifierComment> findById(String id);

    List<VerifierComment> findAllByMeetingIdOrderById(String meetingId);
}
