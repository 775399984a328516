package se.budkavle.bot.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Tests that a new session of a Discord adapter keeps no state of the previous session. */
public abstract class SessionContract {

    private final AtomicLong nanos = new AtomicLong();
    protected final SessionResumeLimit losses = new SessionResumeLimit(nanos::get);

    /** Starts a session whose log-in fails. */
    protected abstract void start();

    @Test
    void lostConnectionsOfAnEndedSessionDoNotCountForTheNextSession() {
        losses.connected();
        losses.lost();
        nanos.addAndGet(Duration.ofMinutes(2).toNanos());
        start();
        assertThat(losses.giveUp()).isFalse();
    }
}
