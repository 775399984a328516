package se.budkavle.storage.minutes;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The repository of the adjusters' confirmations of formal minutes. */
@Transactional(readOnly = true)
public interface Adjustings extends Repository<Adjusting, String> {

    @Transactional
    Adjusting save(Adjusting adjusting);

    List<Adjusting> findAllByMeetingIdAndEdition(String meetingId, int edition);

    /** Returns the adjusters' confirmations of all editions of these meetings' minutes. */
    List<Adjusting> findAllByMeetingIdIn(Collection<String> meetingIds);
}
