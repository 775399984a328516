package se.budkavle.storage.draft;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.storage.privacy.DataSubject;
import se.budkavle.storage.privacy.PersonReference;
import se.budkavle.storage.privacy.PersonalData;

/**
 * Lists the unconfirmed and confirmed changes (drafts) that a person requested. Hides the content of drafts, because
 * drafts expire soon.
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
     * Deletes the person's unconfirmed drafts. Confirmed drafts have no content and stay, so that a second press of the
     * button gets a reply.
     */
    @Override
    public void prepareErasure(DataSubject subject, @Nullable String by, Instant now) {
        subject.accounts().forEach(drafts::discardAllOf);
    }
}
