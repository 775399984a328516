package se.budkavle.storage.agenda;

import java.time.Instant;
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
     * Returns the open agenda items of earlier meetings that the network's meeting at {@code startsAt} takes over. Open
     * items are postponed items, undecided proposals, and the proposed or carried items of cancelled meetings. Omits an
     * item if another coming meeting in between takes the item over.
     */
    @Query("""
            select i.* from agenda_item i join meeting m on m.id = i.meeting_id
            where m.network_id = :networkId and m.starts_at < :startsAt and i.kind <> 'FOLLOW_UP'
              and (i.state = 'POSTPONED'
                or (i.state = 'PROPOSED' and (m.starts_at <= :now or m.cancelled_at is not null))
                or (i.state = 'ACCEPTED' and i.kind in ('PROPOSED', 'CARRIED') and m.cancelled_at is not null))
              and not exists (select 1 from agenda_item c where c.carried_from = i.id)
              and not exists (select 1 from meeting n where n.network_id = :networkId and n.cancelled_at is null and n.kind <> 'EVENT'
                and n.starts_at > m.starts_at and n.starts_at > :now and n.starts_at < :startsAt)
            order by m.starts_at, i.position, i.id""")
    List<AgendaItem> leftFor(String networkId, Instant startsAt, Instant now);
}
