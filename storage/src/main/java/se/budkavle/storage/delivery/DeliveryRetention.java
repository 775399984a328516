package se.budkavle.storage.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository that finds the old messages to delete, and what they must not be deleted for. */
@Transactional(readOnly = true)
public interface DeliveryRetention extends Repository<Delivery, String> {

    /** Returns the ids and keys of the messages that were sent, skipped or failed before this time. */
    @Query("select id, matter from delivery where finished_at < :before and state <> 'WAITING' order by finished_at")
    List<Finished> finishedBefore(Instant before);

    /**
     * Returns the ids of records whose messages must not be deleted yet. Includes coming meetings, undecided polls that
     * did not close before {@code before}, open status rounds, requested memberships, and memberships with an end date
     * that has not passed. The messages must stay because a stored message prevents a second message with the same key,
     * and because a sent message may still be edited.
     */
    @Query("""
            select id from meeting where starts_at >= :now
            union all select id from poll where meeting_id is null and closes_at >= :before
            union all select id from status_round where closed_at is null
            union all select id from membership where state = 'REQUESTED' or until >= :today""")
    List<String> mattersNotOver(Instant before, Instant now, LocalDate today);

    /** A row of a query: the id and the key of a message that was sent, skipped or failed. */
    record Finished(String id, String matter) {

        /** Returns whether the message's key contains one of these ids. The parts of a key are separated by colons. */
        public boolean isAbout(Set<String> ids) {
            return Arrays.stream(matter.split(":")).anyMatch(ids::contains);
        }
    }
}
