package se.budkavle.storage.followup;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonReference;
import se.budkavle.storage.privacy.PersonalData;

/** Finds the link to the follow-up that belongs to a person. */
@Component
class FollowUpPersonalData implements PersonalData {

    @Override
    public List<PersonReference> about(DataSubject subject) {
        return List.of(PersonReference.of("followup_link", "person_id", subject.personId())
                .hiding("mark")
                .deleted());
    }
}
