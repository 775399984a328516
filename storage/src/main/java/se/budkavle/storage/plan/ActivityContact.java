package se.budkavle.storage.plan;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.NewId;

/**
 * The contact person who answers the status questions about one activity on behalf of one organisation. If there is no
 * contact person, the people who represent the organisation in the network answer.
 */
public record ActivityContact(
        @Id String id,
        String activityId,
        String organisationId,
        String personId,
        @Version int version) {

    public static ActivityContact of(String activityId, String organisationId, String personId) {
        return new ActivityContact(NewId.next(), activityId, organisationId, personId, 0);
    }

    public ActivityContact movedTo(String otherPersonId) {
        return new ActivityContact(id, activityId, organisationId, otherPersonId, version);
    }
}
