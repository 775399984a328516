package se.budkavle.storage.minutes;

import java.util.Collection;
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

    /** Returns the open actions that name this person as owner: first those with a last day, earliest day first. */
    @Query("""
            select * from action where owner_id = :ownerId and state = 'OPEN'
            order by case when due_on is null then 1 else 0 end, due_on, id""")
    List<Action> openOf(String ownerId);

    /** Returns the open actions of these organisations and their seats, in all networks. */
    @Query("select * from action where owner_organisation_id in (:organisationIds) and state = 'OPEN' order by id")
    List<Action> openOfOrganisations(Collection<String> organisationIds);
}
