package se.budkavle.storage.draft;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores and finds drafts until they are removed. */
@Transactional(readOnly = true)
public interface Drafts extends Repository<Draft, String> {

    @Transactional
    Draft save(Draft draft);

    Optional<Draft> findById(String id);

    /** Deletes a draft that is not stored; returns 0 if it is stored. */
    @Modifying
    @Transactional
    @Query("delete from draft where id = :id and stored_at is null")
    int discard(String id);

    @Query("select count(*) from draft where expires_at <= :now")
    int expired(Instant now);

    @Modifying
    @Transactional
    @Query("delete from draft where expires_at <= :now")
    int removeExpired(Instant now);
}
