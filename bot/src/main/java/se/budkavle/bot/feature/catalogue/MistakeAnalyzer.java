package se.budkavle.bot.feature.catalogue;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Describes a mistake in the catalogue that prevents the first start, without a stack trace. */
class MistakeAnalyzer extends AbstractFailureAnalyzer<CatalogueMistake> {

    @Override
    protected FailureAnalysis analyze(Throwable whole, CatalogueMistake mistake) {
        return new FailureAnalysis(
                "The catalogue cannot be read: " + mistake.getMessage(),
                "Correct the file and start again. Nothing has been stored.",
                mistake);
    }
}
