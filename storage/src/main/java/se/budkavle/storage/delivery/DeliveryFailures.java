package se.budkavle.storage.delivery;

import java.time.Instant;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository that counts the messages that the bot could not send or edit. */
@Transactional(readOnly = true)
public interface DeliveryFailures extends Repository<Delivery, String> {

    /** Counts the messages that failed permanently at {@code since} or later. */
    @Query("select count(*) from delivery where state = 'FAILED' and finished_at >= :since")
    int failedSince(Instant since);

    /** Counts the messages that failed permanently with this reason at {@code since} or later. */
    @Query("select count(*) from delivery where state = 'FAILED' and reason = :reason and finished_at >= :since")
    int failedBecauseOf(String reason, Instant since);

    /**
     * Counts the messages whose last attempts to send or edit have all failed, if at least this many attempts failed in
     * succession. Includes only messages that still have to be sent or edited.
     */
    @Query(
            "select count(*) from delivery where failures > 0 and failures >= :attempts and (state = 'WAITING' or refresh_at is not null)")
    int waitingAfterFailures(int attempts);
}
