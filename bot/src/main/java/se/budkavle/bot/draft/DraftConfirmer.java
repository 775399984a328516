package se.budkavle.bot.draft;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Reply;
import se.budkavle.storage.draft.Draft;
import se.budkavle.storage.draft.Drafts;

/**
 * Stores the change of a draft and marks the draft as confirmed, in one transaction. If a draft is confirmed twice at
 * the same time, the second confirmation fails, because the version number of the draft's row has changed.
 */
@Component
class DraftConfirmer {

    private final Drafts drafts;
    private final Clock clock;

    DraftConfirmer(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @Transactional
    Reply store(Draft draft, Preview preview) {
        drafts.save(draft.stored(clock.instant()));
        return preview.store();
    }
}
