package se.budkavle.storage.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the chat's own calendar was told. */
@Transactional(readOnly = true)
public interface ChatEvents extends Repository<ChatEvent, String> {

    @Transactional
    ChatEvent save(ChatEvent event);

    Optional<ChatEvent> findById(String meetingId);

    /** The meetings ahead of which it was told something else than holds now; the first first. */
    @Query("""
            select e.meeting_id from chat_event e join meeting m on m.id = e.meeting_id
            where m.starts_at > :now and e.told_sequence < m.sequence and e.due_at <= :now
            order by m.starts_at, m.id""")
    List<String> outdated(Instant now);

    /** The meetings to be held that begin between these and of which it was told nothing yet; the first first. */
    @Query("""
            select m.id from meeting m where m.starts_at > :from and m.starts_at < :to and m.cancelled_at is null
              and not exists (select 1 from chat_event e where e.meeting_id = m.id)
            order by m.starts_at, m.id""")
    List<String> untold(Instant from, Instant to);
}
