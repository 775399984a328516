package se.budkavle.storage.agenda;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What each post of an agenda said. */
@Transactional(readOnly = true)
public interface Editions extends Repository<Edition, String> {

    @Transactional
    Edition save(Edition edition);

    Optional<Edition> findById(String deliveryId);

    /** The one that members saw last. */
    @Query("""
            select e.* from agenda_edition e join delivery d on d.id = e.delivery_id
            where e.meeting_id = :meetingId and d.state = 'SENT' order by d.finished_at desc, d.id desc limit 1""")
    Optional<Edition> lastSent(String meetingId);
}
