package se.budkavle.storage.link;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonReference;
import se.budkavle.storage.privacy.PersonalData;

/** Finds the links to web pages that belong to a person. */
@Component
class LinkPersonalData implements PersonalData {

    @Override
    public List<PersonReference> about(DataSubject subject) {
        return List.of(PersonReference.of("page_link", "person_id", subject.personId())
                .showing("page", "created_at", "valid_until", "revoked_at", "opened_at")
                .deleted());
    }
}
