package se.budkavle.bot.view.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.SwedishNameOrder;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.Organisations;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.RoundComparison;
import se.budkavle.storage.round.RoundComparisonLookup;
import se.budkavle.storage.round.RoundComparisonLookup.Within;
import se.budkavle.storage.round.RoundTrend;

/**
 * Builds the summary figures of one or several status rounds (questions about the state of activities), from all or
 * some of their questions.
 */
@Component
public class RoundSummaries {

    private final ReportRows rows;
    private final RoundComparisonLookup earlier;
    private final Organisations organisations;

    RoundSummaries(ReportRows rows, RoundComparisonLookup earlier, Organisations organisations) {
        this.rows = rows;
        this.earlier = earlier;
        this.organisations = organisations;
    }

    /**
     * Returns the summary figures of the status rounds.
     *
     * @param asked the questions with the answers that were current at the time {@code at}
     * @param at the time whose data the report shows
     * @param within selects the questions of this report: a function that takes an earlier status round and its
     *     questions, and returns the questions that belong to this report
     */
    @Transactional(readOnly = true)
    public RoundFigures of(Map<Round, List<Question>> asked, Instant at, Within within, PlainTextPhrases phrases) {
        var all = new LinkedHashMap<Round, List<ReportRow>>();
        var comparisons = new ArrayList<RoundComparison>();
        var gaps = new ArrayList<RoundTrend.Gap>();
        var gone = new LinkedHashSet<String>();
        asked.forEach((round, questions) -> {
            all.put(round, rows.of(round, questions, at, phrases));
            var trend = earlier.before(round, questions, at, within);
            trend.comparison().ifPresent(comparisons::add);
            trend.gap().ifPresent(gaps::add);
            gone.addAll(trend.organisationsGone(
                    asked.values().stream().flatMap(List::stream).toList()));
        });
        return new RoundFigures(
                withLatestNames(all), List.copyOf(comparisons), List.copyOf(gaps), names(gone), List.of());
    }

    /**
     * Returns the rows with unified names: each area, goal and network gets its name in the latest of these status
     * rounds. Without unified names, a renamed area would be counted as two areas, because a closed round keeps the old
     * names.
     */
    private static List<ReportRow> withLatestNames(Map<Round, List<ReportRow>> found) {
        var areas = new HashMap<String, ReportRow>();
        var goals = new HashMap<String, ReportRow>();
        var networks = new HashMap<String, ReportRow>();
        found.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Round::openedAt)))
                .flatMap(one -> one.getValue().stream())
                .forEach(row -> {
                    areas.put(row.areaId(), row);
                    goals.put(row.goalId(), row);
                    networks.put(row.networkId(), row);
                });
        return found.values().stream()
                .flatMap(List::stream)
                .map(row -> row.named(
                        MapLookup.existing(areas, row.areaId()),
                        MapLookup.existing(goals, row.goalId()),
                        MapLookup.existing(networks, row.networkId())))
                .toList();
    }

    private List<String> names(Set<String> organisationIds) {
        return organisationIds.isEmpty()
                ? List.of()
                : organisations.findAllByOrderByName().stream()
                        .filter(one -> organisationIds.contains(one.id()))
                        .map(Organisation::shortName)
                        .sorted(SwedishNameOrder.ORDER)
                        .toList();
    }
}
