package se.budkavle.storage.reckoning;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonReference;
import se.budkavle.storage.privacy.PersonalData;

/**
 * Finds the reckonings (yearly reviews of a network) that a person has opened. Also finds the answers that the person
 * has given for a network.
 */
@Component
class ReckoningPersonalData implements PersonalData {

    @Override
    public List<PersonReference> about(DataSubject subject) {
        var id = subject.personId();
        return List.of(
                PersonReference.of("reckoning", "opened_by", id).showing("network_id", "year", "opened_at"),
                PersonReference.of("reckoning_answer", "written_by", id)
                        .showing("going_on", "gave", "takes_up", "written_at"));
    }
}
