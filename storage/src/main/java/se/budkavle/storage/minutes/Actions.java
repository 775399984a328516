package se.budkavle.storage.minutes;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The repository of the actions (tasks) of all networks. */
@Transactional(readOnly = true)
public interface Actions extends Repository<Action, String> {

    @Transactional
    Action save(Action action);

    @Transactional
    void delete(Action action);

    Optional<Action> findById(String id);

    /** Returns the actions of a meeting, oldest first. */
    List<Action> findAllByMeetingIdOrderById(String meetingId);

    /** Returns all open and done actions of these networks, oldest first. */
    List<Action> findAllByNetworkIdInOrderById(Collection<String> networkIds);

    /** Returns the network's open actions, earliest due date first. Actions without a due date come last. */
    @Query("""
            select * from action where network_id = :networkId and state = 'OPEN'
            order by case when due_on is null then 1 else 0 end, due_on, id""")
    List<Action> openIn(String networkId);

    /** Returns the open actions of these networks, earliest due date first. Actions without a due date come last. */
    @Query("""
            select * from action where network_id in (:networkIds) and state = 'OPEN'
            order by case when due_on is null then 1 else 0 end, due_on, id""")
    List<Action> openInAny(Collection<String> networkIds);

    /**
     * Returns the open actions whose owner is this person, earliest due date first. Actions without a due date come
     * last.
     */
    @Query("""
            select * from action where owner_id = :ownerId and state = 'OPEN'
            order by case when due_on is null then 1 else 0 end, due_on, id""")
    List<Action> openOf(String ownerId);

    /**
     * Returns the actions that carry out the decision. Also returns the actions that people agreed on under the
     * decision's agenda item.
     */
    @Query("""
            select * from action where decision_id = :decisionId
            or (meeting_id = :meetingId and item_id = :itemId) order by id""")
    List<Action> agreedWith(String decisionId, String meetingId, @Nullable String itemId);

    /**
     * Returns the open actions whose owner is one of these organisations, or a political side of one of these
     * organisations. Searches the actions of all networks.
     */
    @Query("select * from action where owner_organisation_id in (:organisationIds) and state = 'OPEN' order by id")
    List<Action> openOfOrganisations(Collection<String> organisationIds);

    List<Action> findAllByIdIn(Collection<String> ids);

    /**
     * Returns the open actions with a due date from {@code first} to {@code last}, inclusive. Omits actions for which a
     * reminder before the current due date was already queued.
     */
    @Query("""
            select * from action where state = 'OPEN' and due_on >= :first and due_on <= :last
              and not exists (select 1 from action_reminder
                where action_id = action.id and kind = 'BEFORE' and action_reminder.due_on = action.due_on)
            order by due_on, id""")
    List<Action> notRemindedBefore(LocalDate first, LocalDate last);

    /**
     * Returns the open actions with a due date before this day. Omits actions for which a reminder after the due date
     * was already queued.
     */
    @Query("""
            select * from action where state = 'OPEN' and due_on < :day
              and not exists (select 1 from action_reminder
                where action_id = action.id and kind = 'AFTER' and action_reminder.due_on = action.due_on)
            order by due_on, id""")
    List<Action> notRemindedAfter(LocalDate day);
}
