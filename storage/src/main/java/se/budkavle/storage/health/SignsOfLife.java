package se.budkavle.storage.health;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the last time at which the bot was known to run, so that a start can tell how long it was away. */
@Transactional(readOnly = true)
public interface SignsOfLife extends Repository<SignOfLife, String> {

    /** Returns the last sign of life; empty in a new database. */
    @Query("select * from sign_of_life where id = 'bot'")
    Optional<SignOfLife> last();

    @Modifying
    @Transactional
    @Query("""
            insert into sign_of_life (id, seen_at) values ('bot', :now)
            on conflict (id) do update set seen_at = excluded.seen_at""")
    int seen(Instant now);
}
