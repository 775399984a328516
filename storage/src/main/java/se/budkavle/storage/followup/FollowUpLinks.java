package se.budkavle.storage.followup;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the personal links to the web page of the follow-up. */
@Transactional(readOnly = true)
public interface FollowUpLinks extends Repository<FollowUpLink, String> {

    @Transactional
    FollowUpLink save(FollowUpLink link);

    Optional<FollowUpLink> findById(String personId);

    /** Stores when the page was opened. Does not change the row's version, so that no other change fails. */
    @Modifying
    @Transactional
    @Query("update followup_link set opened_at = :now where person_id = :personId")
    void recordOpening(String personId, Instant now);
}
