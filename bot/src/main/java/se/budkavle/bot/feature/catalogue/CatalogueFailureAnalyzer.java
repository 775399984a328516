package se.budkavle.bot.feature.catalogue;

import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;

/**
 * Reports mistakes in the catalogue's YAML files that make the bot's first start fail. Prints sentences in the
 * association's language instead of a stack trace.
 */
class CatalogueFailureAnalyzer extends AbstractFailureAnalyzer<CatalogueMistakes> {

    private final Environment environment;

    CatalogueFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable whole, CatalogueMistakes mistakes) {
        var locale = Locale.forLanguageTag(environment.getProperty("budkavle.association.locale", "sv-SE"));
        // Creates a separate Phrasebook, because the Phrasebook bean may not exist yet when the start fails. The
        // Phrasebook's time zone does not matter, because the sentences contain no times.
        var phrasebook = new Phrasebook(ZoneOffset.UTC);
        return new FailureAnalysis(
                phrasebook.say(
                        Phrase.of("catalogue.start.mistakes", Phrase.joined("\n", mistakes.sentences())), locale),
                phrasebook.say(Phrase.of("catalogue.start.action"), locale),
                mistakes);
    }
}
