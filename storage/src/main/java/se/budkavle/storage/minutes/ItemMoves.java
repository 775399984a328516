package se.budkavle.storage.minutes;

import java.util.List;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The repository of the moves of agenda items that meetings took in another order than the agenda's. */
@Transactional(readOnly = true)
public interface ItemMoves extends Repository<ItemMove, String> {

    @Transactional
    ItemMove save(ItemMove move);

    /** Returns the moves of a meeting in the order in which they were written. */
    List<ItemMove> findAllByMeetingIdOrderById(String meetingId);
}
