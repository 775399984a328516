package se.budkavle.storage.cooperation;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonReference;
import se.budkavle.storage.privacy.PersonalData;

/** Finds the rows in which a person has entered an organisation's step of the cooperation ladder. */
@Component
class CooperationPersonalData implements PersonalData {

    @Override
    public List<PersonReference> about(DataSubject subject) {
        return List.of(PersonReference.of("organisation_step", "written_by", subject.personId())
                .showing("organisation_id", "network_id", "since", "step", "reason", "written_at"));
    }
}
