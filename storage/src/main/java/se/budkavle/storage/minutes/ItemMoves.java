package se.budkavle.storage.minutes;

import java.util.List;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The repository of the agenda items that meetings discussed earlier or later than planned on the agenda. */
@Transactional(readOnly = true)
public interface ItemMoves extends Repository<ItemMove, String> {

    @Transactional
    ItemMove save(ItemMove move);

    /** Returns the moved items of a meeting, oldest move first. */
    List<ItemMove> findAllByMeetingIdOrderById(String meetingId);
}
