package se.budkavle.storage.minutes;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The repository of the verifiers' confirmations of formal minutes. */
@Transactional(readOnly = true)
public interface Verifications extends Repository<Verification, String> {

    @Transactional
    Verification save(Verification verification);

    List<Verification> findAllByMeetingIdAndEdition(String meetingId, int edition);

    /** Returns the verifiers' confirmations of all editions of these meetings' minutes. */
    List<Verification> findAllByMeetingIdIn(Collection<String> meetingIds);
}
