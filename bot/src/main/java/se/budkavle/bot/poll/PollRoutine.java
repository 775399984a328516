package se.budkavle.bot.poll;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.poll.Polls;

/** Closes polls whose time has come. */
@Component
class PollRoutine implements Routine {

    private final Polls polls;
    private final PollClosing closing;

    PollRoutine(Polls polls, PollClosing closing) {
        this.polls = polls;
        this.closing = closing;
    }

    @Override
    public String name() {
        return "poll";
    }

    @Override
    public void run(Instant now) {
        polls.dueToClose(now).forEach(closing::closeInTime);
    }

    @Override
    public Optional<Instant> nextDue() {
        return Optional.ofNullable(polls.nextToClose()).map(Instant::ofEpochMilli);
    }
}
