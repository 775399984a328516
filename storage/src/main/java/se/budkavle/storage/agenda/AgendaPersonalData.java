package se.budkavle.storage.agenda;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonReference;
import se.budkavle.storage.privacy.PersonalData;

/** Finds the agenda items that refer to a person. */
@Component
class AgendaPersonalData implements PersonalData {

    @Override
    public List<PersonReference> about(DataSubject subject) {
        var id = subject.personId();
        return List.of(
                PersonReference.of("agenda_item", "proposed_by", id),
                PersonReference.of("agenda_item", "decided_by", id).showing("id", "state", "decided_at"),
                PersonReference.of("item_step", "written_by", id).showing("item_id", "kind", "text", "written_at"));
    }
}
