package se.budkavle.storage.health;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Repository of two times: when the bot was last known to run, and when the connection to the chat was lost. From the
 * two times, the bot computes how long an outage of the bot or the chat has lasted.
 */
@Transactional(readOnly = true)
public interface LastSeenTimes extends Repository<LastSeen, String> {

    /** Returns the latest time at which the bot was known to run; empty in a new database. */
    @Query("select * from sign_of_life where id = 'bot'")
    Optional<LastSeen> last();

    @Modifying
    @Transactional
    @Query("""
            insert into sign_of_life (id, seen_at) values ('bot', :now)
            on conflict (id) do update set seen_at = excluded.seen_at""")
    int seen(Instant now);

    /**
     * Returns when the connection to the chat was lost, by the computer's clock. Returns empty while the chat can be
     * reached.
     */
    @Query("select * from sign_of_life where id = 'chat'")
    Optional<LastSeen> chatLost();

    /**
     * Stores when the connection to the chat was lost. Changes nothing if the time of a lost connection is stored
     * already.
     */
    @Modifying
    @Transactional
    @Query("insert into sign_of_life (id, seen_at) values ('chat', :now) on conflict (id) do nothing")
    int loseChat(Instant now);

    @Modifying
    @Transactional
    @Query("delete from sign_of_life where id = 'chat'")
    int findChat();
}
