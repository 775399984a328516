package se.budkavle.storage.agenda;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What each post of an agenda said. */
@Transactional(readOnly = true)
public interface PostedVersions extends Repository<PostedVersion, String> {

    @Transactional
    PostedVersion save(PostedVersion edition);

    Optional<PostedVersion> findById(String deliveryId);

    /** The one that members saw last. */
    @Query("""
            select e.* from agenda_edition e join delivery d on d.id = e.delivery_id
            where e.meeting_id = :meetingId and d.state = 'SENT' order by d.finished_at desc, d.id desc limit 1""")
    Optional<PostedVersion> lastSent(String meetingId);

    /** Returns the posts of the agendas of meetings that begin in this period, ordered by when they were sent: of each meeting the last is what members saw last. */
    @Query("""
            select e.meeting_id, e.composed_at from meeting m
            join agenda_edition e on e.meeting_id = m.id join delivery d on d.id = e.delivery_id
            where m.starts_at > :from and m.starts_at < :to and d.message_id is not null order by d.finished_at, d.id""")
    List<Seen> seenBetween(Instant from, Instant to);

    /** A published version of a meeting's agenda and when it was written. */
    record Seen(String meetingId, Instant composedAt) { }
}
