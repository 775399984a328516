package se.budkavle.bot.journeys;

import org.junit.jupiter.api.Tag;

/** Runs the tests of {@code RoundJourneyTest} with the Javacord library instead of JDA. */
@Tag("thorough")
class JavacordRoundJourneyTest extends RoundJourneyTest {

    @Override
    RunningBot town() {
        return RunningBot.startOn("javacord");
    }
}
