package se.budkavle.bot.feature.catalogue;

import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;

/**
 * Names all mistakes in the catalogue that prevent the first start, in the association's language and without a stack
 * trace.
 */
class MistakeAnalyzer extends AbstractFailureAnalyzer<CatalogueMistakes> {

    private final Environment environment;

    MistakeAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable whole, CatalogueMistakes mistakes) {
        var locale = Locale.forLanguageTag(environment.getProperty("budkavle.association.locale", "sv-SE"));
        // The phrasebook of the application may not exist yet; the sentences contain no times, so that any zone will
        // do.
        var phrasebook = new Phrasebook(ZoneOffset.UTC);
        return new FailureAnalysis(
                phrasebook.say(
                        Phrase.of("catalogue.start.mistakes", Phrase.joined("\n", mistakes.sentences())), locale),
                phrasebook.say(Phrase.of("catalogue.start.action"), locale),
                mistakes);
    }
}
