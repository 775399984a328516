package se.budkavle.bot.draft;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.draft.Drafts;

/** Removes drafts that have expired. */
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

    /** Removes the expired drafts. Writes only when there are any, because a write blocks other writers. */
    @Override
    public void look(Instant now, ItemHandler items) {
        if (drafts.expired(now) > 0) {
            items.handle("expired", () -> drafts.removeExpired(now));
        }
    }

    /** Returns no time, because nobody waits for the removal. */
    @Override
    public Optional<Instant> nextDue(Instant looked) {
        return Optional.empty();
    }
}
