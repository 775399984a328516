package se.budkavle.storage.minutes;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The repository of the adjusters' comments on formal minutes. */
@Transactional(readOnly = true)
public interface AdjusterComments extends Repository<AdjusterComment, String> {

    @Transactional
    AdjusterComment save(AdjusterComment comment);

    Optional<AdjusterComment> findById(String id);

    List<AdjusterComment> findAllByMeetingIdOrderById(String meetingId);
}
