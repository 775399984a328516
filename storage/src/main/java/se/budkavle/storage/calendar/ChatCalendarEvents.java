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
     * Returns the ids of the meetings whose scheduled event in Discord must be updated or removed now, earliest meeting
     * first. The bot must update outdated events and remove the events of closed and ended networks. After a meeting
     * has begun, its event can only be removed.
     *
     * @param since the earliest start of a meeting that has begun
     */
    @Query("""
            select e.meeting_id from chat_event e join meeting m on m.id = e.meeting_id
            join network n on n.id = m.network_id
            where m.starts_at > :since and (m.starts_at > :now
                or m.ends_at > :now and (m.cancelled_at is not null or n.closed or n.ended_at is not null))
              and (e.told_sequence < m.sequence or n.closed or n.ended_at is not null) and e.due_at <= :now
            order by m.starts_at, m.id""")
    List<String> outdated(Instant now, Instant since);
}
