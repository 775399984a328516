package se.budkavle.storage.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the chat's own calendar was told. */
@Transactional(readOnly = true)
public interface ChatEvents extends Repository<ChatEvent, String> {

    @Transactional
    ChatEvent save(ChatEvent event);

    Optional<ChatEvent> findById(String meetingId);

    /** Of a meeting that it is to know nothing of any more. */
    @Modifying
    @Transactional
    @Query("delete from chat_event where meeting_id = :meetingId")
    void remove(String meetingId);

    /** The meetings ahead of which it was told something else than holds now, or that are of a closed network now; the first first. */
    @Query("""
            select e.meeting_id from chat_event e join meeting m on m.id = e.meeting_id
            join network n on n.id = m.network_id
            where m.starts_at > :now and (e.told_sequence < m.sequence or n.closed) and e.due_at <= :now
            order by m.starts_at, m.id""")
    List<String> outdated(Instant now);
}
