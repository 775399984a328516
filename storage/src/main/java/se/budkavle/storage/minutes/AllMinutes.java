package se.budkavle.storage.minutes;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The repository of the minutes of all meetings. */
@Transactional(readOnly = true)
public interface AllMinutes extends Repository<Minutes, String> {

    @Transactional
    Minutes save(Minutes minutes);

    Optional<Minutes> findById(String meetingId);
}
