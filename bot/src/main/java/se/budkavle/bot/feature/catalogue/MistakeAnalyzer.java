package se.budkavle.bot.feature.catalogue;

import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;

/**
 * Prints the mistakes in the catalogue's YAML files that stop the bot's first start. Prints sentences in the
 * association's language, not a stack trace.
 */
class MistakeAnalyzer extends AbstractFailureAnalyzer<CatalogueMistakes> {

    private final Environment environment;

    MistakeAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable whole, CatalogueMistakes mistakes) {
        var locale = Locale.forLanguageTag(environment.getProperty("budkavle.association.locale", "sv-SE"));
        // At this point of the start there may be no Phrasebook bean yet, so this code creates one. The sentences
        // contain no times, so any time zone works.
        var phrasebook = new Phrasebook(ZoneOffset.UTC);
        return new FailureAnalysis(
                phrasebook.say(
                        Phrase.of("catalogue.start.mistakes", Phrase.joined("\n", mistakes.sentences())), locale),
                phrasebook.say(Phrase.of("catalogue.start.action"), locale),
                mistakes);
    }
}
