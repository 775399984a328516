package se.budkavle.storage.approval;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonReference;
import se.budkavle.storage.privacy.PersonalData;

/** Finds the approvals that refer to a person. */
@Component
class ApprovalPersonalData implements PersonalData {

    @Override
    public List<PersonReference> about(DataSubject subject) {
        var id = subject.personId();
        return List.of(
                PersonReference.of("approval", "asked_by", id).showing("subject", "asked_at"),
                PersonReference.of("approval", "decided_by", id).showing("subject", "decided_at"));
    }
}
