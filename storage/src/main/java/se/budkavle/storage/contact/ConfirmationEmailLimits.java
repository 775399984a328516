package se.budkavle.storage.contact;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the rate limits for confirmation emails, one row for each email address. */
@Transactional(readOnly = true)
public interface ConfirmationEmailLimits extends Repository<ConfirmationEmailLimit, String> {

    @Transactional
    ConfirmationEmailLimit save(ConfirmationEmailLimit pause);

    Optional<ConfirmationEmailLimit> findById(String addressHash);

    @Transactional
    void deleteById(String addressHash);

    @Modifying
    @Transactional
    @Query("delete from contact_sign_up_pause where ends_at < :moment")
    int deleteEndedBefore(Instant moment);
}
