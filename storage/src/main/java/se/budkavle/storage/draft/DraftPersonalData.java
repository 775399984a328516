package se.budkavle.storage.draft;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonReference;
import se.budkavle.storage.privacy.PersonalData;

/**
 * Finds the drafts (confirmed and unconfirmed changes) that a person has requested. The person does not see the content
 * of drafts, because drafts expire soon.
 */
@Component
class DraftPersonalData implements PersonalData {

    private final Drafts drafts;

    DraftPersonalData(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public List<PersonReference> about(DataSubject subject) {
        return List.of(PersonReference.of("draft", "author", subject.accounts())
                .showing("kind", "created_at", "expires_at")
                .kept(PersonReference.Fate.EXPIRES));
    }

    /**
     * Deletes the person's unconfirmed drafts. Keeps confirmed drafts, which have no content, so that the bot can reply
     * if a person presses the button again.
     */
    @Override
    public void prepareErasure(DataSubject subject, @Nullable String by, Instant now) {
        subject.accounts().forEach(drafts::discardAllOf);
    }
}
