package se.budkavle.bot.tryout;

import java.time.Duration;

/**
 * Counts the bot's messages in a simulation of five weeks in which the bot opens status rounds, sends reminders and
 * announces many meetings.
 */
class FirstWeeksNoiseTest extends NoiseContract {

    FirstWeeksNoiseTest() {
        super(Duration.ofDays(35), 130, 20, 2, 1, 20);
    }
}
