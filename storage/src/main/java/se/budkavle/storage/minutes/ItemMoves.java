package se.budkavle.storage.minutes;

import java.util.List;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The repository of the items that meetings took at another place than their agendas have them. */
@Transactional(readOnly = true)
public interface ItemMoves extends Repository<ItemMove, String> {

    @Transactional
    ItemMove save(ItemMove move);

    /** Returns the moves of a meeting in the order in which they were written. */
    List<ItemMove> findAllByMeetingIdOrderById(String meetingId);
}
