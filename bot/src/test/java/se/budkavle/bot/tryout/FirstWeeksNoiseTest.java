package se.budkavle.bot.tryout;

import java.time.Duration;

/** Simulates five weeks, in which rounds ask and remind and many meetings have their notice. */
class FirstWeeksNoiseTest extends NoiseContract {

    FirstWeeksNoiseTest() {
        super(Duration.ofDays(35), 130, 20, 2, 1, 20);
    }
}
