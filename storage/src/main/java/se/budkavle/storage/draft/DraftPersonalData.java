package se.budkavle.storage.draft;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonalData;
import se.budkavle.storage.privacy.PersonalRows;

/** Says which drafts belong to a person. Their content is not shown, because they expire within a day. */
@Component
class DraftPersonalData implements PersonalData {

    @Override
    public List<PersonalRows> about(DataSubject subject) {
        return List.of(PersonalRows.of("draft", "author", subject.accounts())
                .showing("kind", "created_at", "expires_at")
                .deleted());
    }
}
