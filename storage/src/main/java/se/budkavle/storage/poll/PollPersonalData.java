package se.budkavle.storage.poll;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonReference;
import se.budkavle.storage.privacy.PersonalData;

/** Finds the polls and votes that refer to a person. */
@Component
class PollPersonalData implements PersonalData {

    @Override
    public List<PersonReference> about(DataSubject subject) {
        var id = subject.personId();
        return List.of(
                PersonReference.of("poll", "created_by", id).showing("id", "opened_at"),
                PersonReference.of("vote", "person_id", id));
    }
}
