package se.budkavle.bot.view.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.round.EarlierRoundLookup;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.RoundComparison;

/** Builds the summary figures of one or several status rounds, from all or some of their questions. */
@Component
public class RoundSummaries {

    private final ReportRows rows;
    private final EarlierRoundLookup earlier;

    RoundSummaries(ReportRows rows, EarlierRoundLookup earlier) {
        this.rows = rows;
        this.earlier = earlier;
    }

    @Transactional(readOnly = true)
    public RoundFigures of(Map<Round, List<Question>> asked, PlainTextPhrases phrases) {
        var all = new ArrayList<ReportRow>();
        var comparisons = new ArrayList<RoundComparison>();
        asked.forEach((round, questions) -> {
            all.addAll(rows.of(round, questions, phrases));
            earlier.comparedWith(round, questions).ifPresent(comparisons::add);
        });
        return new RoundFigures(List.copyOf(all), List.copyOf(comparisons));
    }
}
