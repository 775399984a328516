package se.budkavle.storage.draft;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of drafts: changes that wait for a person's confirmation until they expire. */
@Transactional(readOnly = true)
public interface Drafts extends Repository<Draft, String> {

    @Transactional
    Draft save(Draft draft);

    Optional<Draft> findById(String id);

    /** Deletes an unconfirmed draft. If the draft was already confirmed, deletes nothing and returns 0. */
    @Modifying
    @Transactional
    @Query("delete from draft where id = :id and stored_at is null")
    int discard(String id);

    /** Deletes the drafts of this chat account that were not confirmed. */
    @Modifying
    @Transactional
    @Query("delete from draft where author = :author and stored_at is null")
    int discardAllOf(String author);

    @Query("select count(*) from draft where expires_at <= :now")
    int expired(Instant now);

    @Modifying
    @Transactional
    @Query("delete from draft where expires_at <= :now")
    int removeExpired(Instant now);
}
