package se.budkavle.storage.minutes;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The repository of the actions of all networks. */
@Transactional(readOnly = true)
public interface Actions extends Repository<Action, String> {

    @Transactional
    Action save(Action action);

    @Transactional
    void delete(Action action);

    Optional<Action> findById(String id);

    /** Returns the actions of a meeting in the order in which they were written. */
    List<Action> findAllByMeetingIdOrderById(String meetingId);

    /** Returns the network's open actions: first those with a last day, earliest day first. */
    @Query("""
            select * from action where network_id = :networkId and state = 'OPEN'
            order by case when due_on is null then 1 else 0 end, due_on, id""")
    List<Action> openIn(String networkId);

    /** Returns the person's own open actions: first those with a last day, earliest day first. */
    @Query("""
            select * from action where owner_id = :ownerId and state = 'OPEN'
            order by case when due_on is null then 1 else 0 end, due_on, id""")
    List<Action> openOf(String ownerId);
}
