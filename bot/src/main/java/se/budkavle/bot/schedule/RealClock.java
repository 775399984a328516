package se.budkavle.bot.schedule;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The computer's own clock. The sandbox can move the bot's clock but not the computer's, so the computer's clock
 * measures how long an outage really lasted.
 */
public record RealClock(InstantSource source) {

    public Instant instant() {
        return source.instant();
    }
}
