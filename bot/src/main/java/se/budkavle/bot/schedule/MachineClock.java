package se.budkavle.bot.schedule;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The computer's own clock. The sandbox can move the bot's clock but not this one, so this one shows for how long the
 * bot really stood still or could not reach the chat.
 */
public record MachineClock(InstantSource source) {

    public Instant instant() {
        return source.instant();
    }
}
