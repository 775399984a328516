package se.budkavle.storage.minutes;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The repository of the motions at meetings. */
@Transactional(readOnly = true)
public interface Motions extends Repository<Motion, String> {

    @Transactional
    Motion save(Motion motion);

    @Transactional
    void delete(Motion motion);

    Optional<Motion> findById(String id);

    /** Returns the motions of a meeting, oldest first. */
    List<Motion> findAllByMeetingIdOrderById(String meetingId);

    /** Returns the motions about an item, oldest first. */
    List<Motion> findAllByItemIdOrderById(String itemId);
}
