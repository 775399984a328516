package se.budkavle.bot.feature.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.poll.Polls;

/** Routine that closes every open poll whose closing time has been reached, or whose network has ended. */
@Component
class PollClosingRoutine implements Routine {

    private final Polls polls;
    private final PollCloser closer;

    PollClosingRoutine(Polls polls, PollCloser closer) {
        this.polls = polls;
        this.closer = closer;
    }

    @Override
    public String name() {
        return "poll";
    }

    @Override
    public Duration every() {
        return Duration.ZERO;
    }

    @Override
    public void look(Instant now, ItemHandler items) {
        polls.dueToClose(now).forEach(id -> items.handle(id, () -> closer.closeInTime(id)));
    }

    @Override
    public Optional<Instant> nextDue(Instant looked) {
        return Optional.ofNullable(polls.nextToCloseAfter(looked)).map(Instant::ofEpochMilli);
    }
}
