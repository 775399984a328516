package se.budkavle.bot.feature.report;

import java.text.Normalizer;
import java.util.Locale;
import se.budkavle.storage.round.Round;

/**
 * Builds the file names, without extension, for the report and the exports of a status round (questions about the state
 * of activities).
 */
final class ReportFileName {

    private ReportFileName() {}

    /**
     * Returns a file name that contains only lower-case letters a–z, digits and hyphens, for example
     * statusrunda-t1-2026.
     */
    static String of(Round round) {
        var plain = Normalizer.normalize(round.period(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return "statusrunda-" + plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
