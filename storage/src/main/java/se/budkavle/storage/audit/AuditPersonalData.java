package se.budkavle.storage.audit;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonReference;
import se.budkavle.storage.privacy.PersonalData;

/** Finds the rows of the audit log that refer to a person. */
@Component
class AuditPersonalData implements PersonalData {

    @Override
    public List<PersonReference> about(DataSubject subject) {
        var id = subject.personId();
        return List.of(
                PersonReference.of("audit_entry", "actor_id", id).kept(PersonReference.Fate.AUDIT),
                PersonReference.of("audit_entry", "subject", id).kept(PersonReference.Fate.AUDIT));
    }
}
