package se.budkavle.storage.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the rows that link meetings to their scheduled events in Discord. */
@Transactional(readOnly = true)
public interface ChatCalendarEvents extends Repository<ChatCalendarEvent, String> {

    @Transactional
    ChatCalendarEvent save(ChatCalendarEvent event);

    Optional<ChatCalendarEvent> findById(String meetingId);

    /** Deletes the row that links this meeting to its scheduled event in Discord. */
    @Modifying
    @Transactional
    @Query("delete from chat_event where meeting_id = :meetingId")
    void remove(String meetingId);

    /**
     * Returns the ids of future meetings whose scheduled event in Discord must be updated or removed now, earliest
     * meeting first. The bot must update outdated events and remove the events of closed and ended networks.
     */
    @Query("""
            select e.meeting_id from chat_event e join meeting m on m.id = e.meeting_id
            join network n on n.id = m.network_id
            where m.starts_at > :now and (e.told_sequence < m.sequence or n.closed or n.ended_at is not null)
              and e.due_at <= :now
            order by m.starts_at, m.id""")
    List<String> outdated(Instant now);
}
