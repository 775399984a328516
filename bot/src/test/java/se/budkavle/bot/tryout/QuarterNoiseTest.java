package se.budkavle.bot.tryout;

import java.time.Duration;
import org.junit.jupiter.api.Tag;

/** Counts the bot's messages in a simulation of ninety days. */
@Tag("endurance")
class QuarterNoiseTest extends NoiseContract {

    QuarterNoiseTest() {
        super(Duration.ofDays(90), 300, 37, 5, 3, 50);
    }
}
