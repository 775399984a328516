package se.budkavle.storage.document;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonReference;
import se.budkavle.storage.privacy.PersonalData;

/**
 * Finds the documents that a person has attached. After the person is erased, the documents are still stored, but
 * without the person's id.
 */
@Component
class DocumentPersonalData implements PersonalData {

    @Override
    public List<PersonReference> about(DataSubject subject) {
        return List.of(PersonReference.of("document", "added_by", subject.personId())
                .showing("meeting_id", "item_id", "name", "added_at")
                .cleared());
    }
}
