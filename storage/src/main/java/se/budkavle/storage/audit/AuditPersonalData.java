package se.budkavle.storage.audit;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonalData;
import se.budkavle.storage.privacy.PersonalRows;

/** Finds the rows of the audit log that refer to a person. */
@Component
class AuditPersonalData implements PersonalData {

    @Override
    public List<PersonalRows> about(DataSubject subject) {
        var id = subject.personId();
        return List.of(
                PersonalRows.of("audit_entry", "actor_id", id).kept(PersonalRows.Fate.AUDIT),
                PersonalRows.of("audit_entry", "subject", id).kept(PersonalRows.Fate.AUDIT));
    }
}
