package se.budkavle.storage.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the contact persons who answer the status questions about an activity on behalf of an organisation. */
@Transactional(readOnly = true)
public interface ActivityContacts extends Repository<ActivityContact, String> {

    @Transactional
    ActivityContact save(ActivityContact contact);

    @Transactional
    void delete(ActivityContact contact);

    Optional<ActivityContact> findByActivityIdAndOrganisationId(String activityId, String organisationId);

    List<ActivityContact> findAllByActivityIdIn(Collection<String> activityIds);

    /**
     * Returns the contact persons for all activities of a plan. A contact person answers an activity's status questions
     * on behalf of an organisation.
     */
    @Query("select c.* from activity_contact c join activity a on a.id = c.activity_id where a.plan_id = :planId")
    List<ActivityContact> ofPlan(String planId);
}
