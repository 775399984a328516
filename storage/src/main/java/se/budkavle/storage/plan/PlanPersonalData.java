package se.budkavle.storage.plan;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonReference;
import se.budkavle.storage.privacy.PersonalData;

/** Finds the rows of plans that refer to a person. */
@Component
class PlanPersonalData implements PersonalData {

    @Override
    public List<PersonReference> about(DataSubject subject) {
        var id = subject.personId();
        return List.of(
                PersonReference.of("activity", "responsible_id", id)
                        .showing("code", "title")
                        .cleared(),
                PersonReference.of("activity_contact", "person_id", id).deleted());
    }
}
