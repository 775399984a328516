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
class DraftRoutine implements Routine {

    private final Drafts drafts;

    DraftRoutine(Drafts drafts) {
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

    /** Looks before it writes, as others wait for whoever writes. */
    @Override
    public void look(Instant now, ItemHandler items) {
        if (drafts.expired(now) > 0) {
            items.handle("expired", () -> drafts.removeExpired(now));
        }
    }

    /** Nothing that anyone waits for at a certain moment. */
    @Override
    public Optional<Instant> nextDue(Instant looked) {
        return Optional.empty();
    }
}
