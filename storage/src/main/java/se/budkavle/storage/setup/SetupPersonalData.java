package se.budkavle.storage.setup;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonalData;
import se.budkavle.storage.privacy.PersonalRows;

/** Finds the Discord roles that the bot has given to a person. */
@Component
class SetupPersonalData implements PersonalData {

    @Override
    public List<PersonalRows> about(DataSubject subject) {
        return List.of(
                PersonalRows.of("role_grant", "account_id", subject.accounts()).kept(PersonalRows.Fate.CHAT_ROLE));
    }
}
