package se.budkavle.bot.draft;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.RejectedForms;
import se.budkavle.storage.draft.Draft;
import se.budkavle.storage.draft.Drafts;

/**
 * Stores the submitted values of modal forms whose input was refused. The values are stored as drafts, which expire
 * like other drafts.
 */
@Component
class RejectedFormDrafts implements RejectedForms {

    private static final String KIND = "chat.form";

    private final Drafts drafts;
    private final DraftSettings settings;
    private final Clock clock;

    RejectedFormDrafts(Drafts drafts, DraftSettings settings, Clock clock) {
        this.drafts = drafts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String keep(Filled filled, Caller author) {
        return drafts.save(Draft.of(
                        KIND, author.accountId(), DraftJson.written(filled), "", clock.instant(), settings.lasts()))
                .id();
    }

    @Override
    public Optional<Filled> find(String id, Caller reader) {
        return drafts.findById(id)
                .filter(draft -> draft.kind().equals(KIND)
                        && draft.author().equals(reader.accountId())
                        && draft.expiresAt().isAfter(clock.instant()))
                .map(draft -> DraftJson.read(draft, Filled.class));
    }
}
