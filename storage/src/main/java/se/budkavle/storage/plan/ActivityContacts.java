package se.budkavle.storage.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores the contact persons who answer status questions about activities on behalf of organisations, and finds them.
 */
@Transactional(readOnly = true)
public interface ActivityContacts extends Repository<ActivityContact, String> {

    @Transactional
    ActivityContact save(ActivityContact contact);

    @Transactional
    void delete(ActivityContact contact);

    Optional<ActivityContact> findByActivityIdAndOrganisationId(String activityId, String organisationId);

    List<ActivityContact> findAllByActivityIdIn(Collection<String> activityIds);

    /**
     * Returns, for all activities of a plan, the contact persons who answer status questions on behalf of
     * organisations.
     */
    @Query("select c.* from activity_contact c join activity a on a.id = c.activity_id where a.plan_id = :planId")
    List<ActivityContact> ofPlan(String planId);
}
