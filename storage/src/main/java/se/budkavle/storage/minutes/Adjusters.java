package se.budkavle.storage.minutes;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The repository of the people who adjust (confirm) formal minutes. */
@Transactional(readOnly = true)
public interface Adjusters extends Repository<Adjuster, String> {

    @Transactional
    Adjuster save(Adjuster adjuster);

    List<Adjuster> findAllByMeetingId(String meetingId);

    List<Adjuster> findAllByMeetingIdIn(Collection<String> meetingIds);
}
