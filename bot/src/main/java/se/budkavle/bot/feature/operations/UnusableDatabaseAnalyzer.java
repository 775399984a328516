package se.budkavle.bot.feature.operations;

import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.health.UnusableDatabase;

/**
 * Reports an {@link UnusableDatabase} error at startup. Prints a sentence in the association's language instead of a
 * stack trace.
 */
class UnusableDatabaseAnalyzer extends AbstractFailureAnalyzer<UnusableDatabase> {

    private final Environment environment;

    UnusableDatabaseAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable whole, UnusableDatabase database) {
        var locale = Locale.forLanguageTag(environment.getProperty("budkavle.association.locale", "sv-SE"));
        // Creates a separate Phrasebook, because the Phrasebook bean may not exist yet when the start fails. The
        // printed sentences contain no times, so the time zone does not matter.
        var sentence = new Phrase(database.reason(), database.arguments());
        return new FailureAnalysis(new Phrasebook(ZoneOffset.UTC).say(sentence, locale), null, database);
    }
}
