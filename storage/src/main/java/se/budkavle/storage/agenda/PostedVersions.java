package se.budkavle.storage.agenda;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The repository of the agenda versions that were posted in channels. */
@Transactional(readOnly = true)
public interface PostedVersions extends Repository<PostedVersion, String> {

    @Transactional
    PostedVersion save(PostedVersion postedVersion);

    Optional<PostedVersion> findById(String deliveryId);

    /** Returns the version of the meeting's agenda in the newest sent channel message; empty if no agenda was sent. */
    @Query("""
            select e.* from agenda_edition e join delivery d on d.id = e.delivery_id
            where e.meeting_id = :meetingId and d.state = 'SENT' order by d.finished_at desc, d.id desc limit 1""")
    Optional<PostedVersion> lastSent(String meetingId);

    /**
     * Returns one row for each agenda version that was sent, in the order of sending. A row contains the id of the
     * meeting and the time at which the agenda's text was composed. Includes only meetings that begin between the two
     * given times.
     */
    @Query("""
            select e.meeting_id, e.composed_at from meeting m
            join agenda_edition e on e.meeting_id = m.id join delivery d on d.id = e.delivery_id
            where m.starts_at > :from and m.starts_at < :to and d.message_id is not null order by d.finished_at, d.id""")
    List<Seen> seenBetween(Instant from, Instant to);

    /** A row of a query: a meeting whose agenda was sent, and when the text of the sent version was composed. */
    record Seen(String meetingId, Instant composedAt) {}
}
