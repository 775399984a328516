package se.budkavle.storage.poll;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonalData;
import se.budkavle.storage.privacy.PersonalRows;

/** Finds the polls and votes that refer to a person. */
@Component
class PollPersonalData implements PersonalData {

    @Override
    public List<PersonalRows> about(DataSubject subject) {
        var id = subject.personId();
        return List.of(
                PersonalRows.of("poll", "created_by", id).showing("id", "opened_at"),
                PersonalRows.of("vote", "person_id", id));
    }
}
