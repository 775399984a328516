package se.budkavle.bot.feature.round;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.Rounds;

/** Routine that closes every open status round (questions about the state of activities) at its closing time. */
@Component
class RoundRoutine implements Routine {

    private final Rounds rounds;
    private final RoundCloser closer;

    RoundRoutine(Rounds rounds, RoundCloser closer) {
        this.rounds = rounds;
        this.closer = closer;
    }

    @Override
    public String name() {
        return "round";
    }

    @Override
    public Duration every() {
        return Duration.ZERO;
    }

    @Override
    public void look(Instant now, ItemHandler items) {
        rounds.dueToClose(now).forEach(round -> items.handle(round.id(), () -> closer.close(round.id(), null)));
    }

    @Override
    public Optional<Instant> nextDue(Instant looked) {
        return rounds.open().stream()
                .map(Round::closesAt)
                .filter(at -> at.isAfter(looked))
                .min(Instant::compareTo);
    }
}
