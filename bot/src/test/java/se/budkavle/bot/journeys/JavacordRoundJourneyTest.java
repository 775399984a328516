package se.budkavle.bot.journeys;

/** The same round, with Javacord on the line to Discord. */
class JavacordRoundJourneyTest extends RoundJourneyTest {

    @Override
    Town town() {
        return Town.startOn("javacord");
    }
}
