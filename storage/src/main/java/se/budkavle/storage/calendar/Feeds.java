package se.budkavle.storage.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of all people's calendar feeds, including revoked feeds. */
@Transactional(readOnly = true)
public interface Feeds extends Repository<Feed, String> {

    @Transactional
    Feed save(Feed feed);

    Optional<Feed> findById(String id);

    Optional<Feed> findBySecretHash(String secretHash);

    /** Stores the time at which a calendar program downloaded the feed. */
    @Modifying
    @Transactional
    @Query("update calendar_feed set read_at = :now where id = :id")
    void recordRead(String id, Instant now);

    /** Returns a person's feeds that are not revoked, oldest first. */
    @Query("select * from calendar_feed where person_id = :personId and revoked_at is null order by created_at, id")
    List<Feed> workingOf(String personId);
}
