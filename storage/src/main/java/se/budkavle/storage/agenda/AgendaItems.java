package se.budkavle.storage.agenda;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The repository of the agenda items of all networks' meetings. */
@Transactional(readOnly = true)
public interface AgendaItems extends Repository<AgendaItem, String> {

    @Transactional
    AgendaItem save(AgendaItem item);

    Optional<AgendaItem> findById(String id);

    @Query("select * from agenda_item where meeting_id = :meetingId order by position, id")
    List<AgendaItem> findAllByMeetingIdOrderByPositionAscIdAsc(String meetingId);

    /**
     * Returns the open agenda items of a network's earlier meetings, for the agenda of its meeting {@code meetingId}.
     * Open items are postponed items, undecided proposals, and items that the network still prepares for another
     * network. Accepted items of a cancelled meeting are open too if they were proposed, continued from an earlier
     * meeting, or prepared by a group. Omits follow-ups of activities, items that were sent to another network, and
     * items that another item already continues.
     *
     * <p>Also returns the open items of some later meetings that were cancelled. If the meeting {@code meetingId} was
     * planned after such a meeting and is held at most 31 days (2678400000 milliseconds) before it, {@code meetingId}
     * replaces the cancelled meeting.
     *
     * <p>Omits an item if the network has another coming meeting before {@code meetingId} that takes the item over by
     * the same rules. No items move to events (such as seminars) or to cancelled meetings.
     */
    @Query("""
            select i.* from meeting t join meeting m on m.network_id = t.network_id join agenda_item i on m.id = i.meeting_id
            where t.id = :meetingId and i.kind <> 'FOLLOW_UP'
              and (m.starts_at < t.starts_at or m.cancelled_at is not null
                and t.created_at > m.created_at and t.starts_at > m.starts_at - 2678400000)
              and (i.state = 'POSTPONED'
                or (i.state = 'PROPOSED' and (m.starts_at <= :now or m.cancelled_at is not null))
                or (i.state = 'ACCEPTED' and i.kind in ('PROPOSED', 'CARRIED', 'PREPARED') and m.cancelled_at is not null)
                or (i.state = 'ACCEPTED' and i.kind = 'TO_PREPARE' and (m.ends_at <= :now or m.cancelled_at is not null)))
              and not exists (select 1 from item_step s where s.item_id = i.id)
              and not exists (select 1 from agenda_item c where c.carried_from = i.id)
              and not exists (select 1 from meeting n where n.network_id = t.network_id and n.cancelled_at is null and n.kind <> 'EVENT'
                and n.starts_at > :now and n.starts_at < t.starts_at
                and (n.starts_at > m.starts_at or m.cancelled_at is not null
                  and n.created_at > m.created_at and n.starts_at > m.starts_at - 2678400000))
            order by m.starts_at, i.position, i.id""")
    List<AgendaItem> leftFor(String meetingId, Instant now);

    /**
     * Returns the proposed and accepted items of the meeting that are already continued on a later agenda. A meeting
     * has such items if it was cancelled, its items moved to a later agenda, and it is then held after all.
     */
    @Query("""
            select i.* from agenda_item i where i.meeting_id = :meetingId and i.state in ('PROPOSED', 'ACCEPTED')
              and exists (select 1 from agenda_item c where c.carried_from = i.id)""")
    List<AgendaItem> movedOn(String meetingId);

    /**
     * Returns the items that other networks have sent to this network, for the agenda of its meeting at
     * {@code startsAt}. Omits items that are already on the agenda of one of this network's meetings. Returns no items
     * if the network has another coming meeting before {@code startsAt}, because that meeting takes the items over. No
     * items move to events (such as seminars) or to cancelled meetings.
     */
    @Query("""
            select i.* from item_step s join agenda_item i on i.id = s.item_id
            where s.to_network_id = :networkId
              and not exists (select 1 from agenda_item c where c.carried_from = i.id)
              and not exists (select 1 from meeting n where n.network_id = :networkId and n.cancelled_at is null and n.kind <> 'EVENT'
                and n.starts_at > :now and n.starts_at < :startsAt)
            order by s.written_at, i.id""")
    List<AgendaItem> arriving(String networkId, Instant startsAt, Instant now);

    /** Returns the item of a later meeting, or of another network, that continues this item. */
    @Query("select * from agenda_item where carried_from = :itemId")
    Optional<AgendaItem> findByCarriedFrom(String itemId);

    /**
     * Returns the original item that this item continues, possibly through several meetings. Returns this item if it
     * continues no other item.
     */
    @Query("""
            with recursive chain(id, carried_from) as (
              select id, carried_from from agenda_item where id = :itemId
              union all
              select e.id, e.carried_from from chain c join agenda_item e on e.id = c.carried_from)
            select i.* from chain c join agenda_item i on i.id = c.id where c.carried_from is null""")
    Optional<AgendaItem> firstOf(String itemId);

    /**
     * Counts this person's proposals for agenda items. Omits proposals that this person has also accepted, postponed or
     * declined.
     */
    @Query("""
            select count(*) from agenda_item where proposed_by = :personId and kind = 'PROPOSED'
              and (decided_by is null or decided_by <> proposed_by)""")
    int countProposedBy(String personId);

    /**
     * Returns the person's proposals for agenda items, newest first. Omits proposals that this person has also
     * accepted, postponed or declined.
     */
    @Query("""
            with recursive chain(network_id, proposed_at, id) as (
              select m.network_id, i.created_at, i.id from agenda_item i join meeting m on m.id = i.meeting_id
              where i.proposed_by = :personId and i.kind = 'PROPOSED'
                and (i.decided_by is null or i.decided_by <> i.proposed_by)
              union all
              select c.network_id, c.proposed_at, n.id from chain c join agenda_item n on n.carried_from = c.id)
            select i.id, i.title, i.kind, i.state, i.reason, c.network_id, i.meeting_id, m.network_id as held_in,
              m.starts_at, m.cancelled_at, s.kind as step, s.to_network_id as sent_to
            from chain c join agenda_item i on i.id = c.id join meeting m on m.id = i.meeting_id
              left join item_step s on s.item_id = i.id
            where not exists (select 1 from agenda_item n where n.carried_from = i.id)
            order by c.proposed_at desc, i.id desc""")
    List<ProposedItem> proposedBy(String personId);

    /**
     * Returns the proposed and accepted items of these networks' coming meetings, earliest meeting first; at most 200
     * items.
     */
    @Query("""
            select i.* from agenda_item i join meeting m on m.id = i.meeting_id
            where m.network_id in (:networkIds) and m.starts_at > :now and m.cancelled_at is null
              and i.state in ('PROPOSED', 'ACCEPTED')
            order by m.starts_at, i.position, i.id limit 200""")
    List<AgendaItem> ahead(Collection<String> networkIds, Instant now);

    /**
     * Returns true if the person has proposed an item for a coming meeting of these networks. Ignores items that were
     * postponed, declined or sent to another network.
     */
    @Query("""
            select exists (select 1 from agenda_item i join meeting m on m.id = i.meeting_id
            where m.network_id in (:networkIds) and m.starts_at > :now and m.cancelled_at is null
              and i.state in ('PROPOSED', 'ACCEPTED') and i.proposed_by = :personId)""")
    boolean anyAheadProposedBy(String personId, Collection<String> networkIds, Instant now);
}
