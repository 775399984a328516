package se.budkavle.bot.feature.report;

import java.util.List;
import java.util.stream.Collectors;
import se.budkavle.bot.view.goal.MarkCounts;
import se.budkavle.bot.view.round.PlainTextPhrases;

/**
 * The column headings of the tables in the board paper (the board's summary of the status rounds), and the legends of
 * its stacked bars. The PDF and the DOCX of the board paper use the same headings and legends.
 */
final class BoardColumns {

    static final List<String> DEVIATIONS = List.of("activity", "state", "cause", "measure", "owner");
    static final List<String> INDICATORS = List.of("indicator", "value", "target", "trend", "why");
    static final List<String> APPENDIX = List.of("activity", "owner", "state", "said", "answered");

    private BoardColumns() {}

    /** Returns a text with the count of each state, for example "● 3 enligt plan · ◌ 1 svar saknas". */
    static String legend(MarkCounts shares, PlainTextPhrases phrases) {
        return shares.present().stream()
                .map(mark -> mark.shape() + " " + shares.count(mark) + " " + phrases.of(mark))
                .collect(Collectors.joining(" · "));
    }
}
