package se.budkavle.bot.schedule;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The computer's own clock, which measures real time, for example how long an outage really lasted. The local Discord
 * imitation (sandbox) can move the bot's clock, but not the computer's clock.
 */
public record RealClock(InstantSource source) {

    public Instant instant() {
        return source.instant();
    }
}
