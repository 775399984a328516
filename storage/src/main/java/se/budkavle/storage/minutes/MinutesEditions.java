package se.budkavle.storage.minutes;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The repository of the sent editions of minutes. */
@Transactional(readOnly = true)
public interface MinutesEditions extends Repository<MinutesEdition, String> {

    @Transactional
    MinutesEdition save(MinutesEdition edition);

    Optional<MinutesEdition> findById(String id);

    /** Returns the sent editions of a meeting's minutes, oldest first. */
    List<MinutesEdition> findAllByMeetingIdOrderByNumber(String meetingId);
}
