package se.budkavle.storage.minutes;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The repository of the people who verify (confirm) formal minutes. */
@Transactional(readOnly = true)
public interface Verifiers extends Repository<Verifier, String> {

    @Transactional
    Verifier save(Verifier verifier);

    List<Verifier> findAllByMeetingId(String meetingId);

    List<Verifier> findAllByMeetingIdIn(Collection<String> meetingIds);
}
