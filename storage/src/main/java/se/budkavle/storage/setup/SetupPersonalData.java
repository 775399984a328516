package se.budkavle.storage.setup;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonReference;
import se.budkavle.storage.privacy.PersonalData;

/** Finds the Discord roles that the bot has assigned to a person. */
@Component
class SetupPersonalData implements PersonalData {

    @Override
    public List<PersonReference> about(DataSubject subject) {
        return List.of(PersonReference.of("role_grant", "account_id", subject.accounts())
                .kept(PersonReference.Fate.CHAT_ROLE));
    }
}
