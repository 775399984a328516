package se.budkavle.bot.draft;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.draft.Drafts;

/** Deletes expired drafts. A draft is a change that a person has requested but not confirmed yet. */
@Component
class DraftExpiryRoutine implements Routine {

    private final Drafts drafts;

    DraftExpiryRoutine(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String name() {
        return "draft";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /**
     * Deletes the expired drafts. Begins no write transaction if no draft has expired, because a write transaction
     * would block other writers.
     */
    @Override
    public void look(Instant now, ItemHandler items) {
        if (drafts.expired(now) > 0) {
            items.handle("expired", () -> drafts.removeExpired(now));
        }
    }
}
