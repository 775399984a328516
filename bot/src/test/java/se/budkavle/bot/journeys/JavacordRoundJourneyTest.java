package se.budkavle.bot.journeys;

/** Runs the tests of {@code RoundJourneyTest} with the Javacord library instead of JDA. */
class JavacordRoundJourneyTest extends RoundJourneyTest {

    @Override
    RunningBot town() {
        return RunningBot.startOn("javacord");
    }
}
