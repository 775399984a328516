package se.budkavle.storage.agenda;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores and finds the posted versions of all agendas. */
@Transactional(readOnly = true)
public interface PostedVersions extends Repository<PostedVersion, String> {

    @Transactional
    PostedVersion save(PostedVersion postedVersion);

    Optional<PostedVersion> findById(String deliveryId);

    /** Returns the version in the last post that was sent; empty if none was. */
    @Query("""
            select e.* from agenda_edition e join delivery d on d.id = e.delivery_id
            where e.meeting_id = :meetingId and d.state = 'SENT' order by d.finished_at desc, d.id desc limit 1""")
    Optional<PostedVersion> lastSent(String meetingId);

    /** Returns the sent versions for meetings that begin in this period, in the order in which they were sent. */
    @Query("""
            select e.meeting_id, e.composed_at from meeting m
            join agenda_edition e on e.meeting_id = m.id join delivery d on d.id = e.delivery_id
            where m.starts_at > :from and m.starts_at < :to and d.message_id is not null order by d.finished_at, d.id""")
    List<Seen> seenBetween(Instant from, Instant to);

    /** A sent version of a meeting's agenda and the time when it was composed. */
    record Seen(String meetingId, Instant composedAt) {}
}
