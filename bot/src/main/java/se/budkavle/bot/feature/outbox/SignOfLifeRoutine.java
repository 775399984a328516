package se.budkavle.bot.feature.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.health.SignsOfLife;

/** Stores once a minute that the bot runs, so that the next start can tell how long it was away. */
@Component
class SignOfLifeRoutine implements Routine {

    private final SignsOfLife signs;

    SignOfLifeRoutine(SignsOfLife signs) {
        this.signs = signs;
    }

    @Override
    public String name() {
        return "sign-of-life";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void look(Instant now, ItemHandler items) {
        signs.seen(now);
    }

    @Override
    public Optional<Instant> nextDue(Instant looked) {
        return Optional.empty();
    }
}
