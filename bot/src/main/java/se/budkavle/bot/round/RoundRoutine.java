package se.budkavle.bot.round;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.Rounds;

/** Closes rounds whose time has come. */
@Component
class RoundRoutine implements Routine {

    private final Rounds rounds;
    private final Closing closing;

    RoundRoutine(Rounds rounds, Closing closing) {
        this.rounds = rounds;
        this.closing = closing;
    }

    @Override
    public String name() {
        return "round";
    }

    @Override
    public void run(Instant now) {
        rounds.dueToClose(now).forEach(round -> closing.close(round.id(), null));
    }

    @Override
    public Optional<Instant> nextDue() {
        return rounds.open().stream().map(Round::closesAt).min(Instant::compareTo);
    }
}
