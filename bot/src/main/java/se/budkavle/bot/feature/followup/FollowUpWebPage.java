package se.budkavle.bot.feature.followup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.view.round.PlainTextPhrases;
import se.budkavle.bot.view.round.ReportRow;
import se.budkavle.bot.view.round.ReportRows;
import se.budkavle.bot.view.round.RoundFigures;
import se.budkavle.bot.view.round.RoundSummaries;
import se.budkavle.bot.view.round.StateMarks.Mark;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.Areas;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.RoundHistory;

/**
 * Builds the web page of a follow-up (a report on the plan's activities) for one reader. The page shows the same
 * figures as the slash command with the same filters.
 */
@Component
class FollowUpWebPage {

    private final FollowUpQueryResolver queries;
    private final FollowUpQuestionFinder questions;
    private final RoundSummaries summaries;
    private final ReportRows rows;
    private final FollowUpGoals goals;
    private final FollowUpFilterForm filters;
    private final FollowUpParts parts;
    private final Areas areas;
    private final Phrasebook phrasebook;

    FollowUpWebPage(
            FollowUpQueryResolver queries,
            FollowUpQuestionFinder questions,
            RoundSummaries summaries,
            ReportRows rows,
            FollowUpGoals goals,
            FollowUpFilterForm filters,
            FollowUpParts parts,
            Areas areas,
            Phrasebook phrasebook) {
        this.queries = queries;
        this.questions = questions;
        this.summaries = summaries;
        this.rows = rows;
        this.goals = goals;
        this.filters = filters;
        this.parts = parts;
        this.areas = areas;
        this.phrasebook = phrasebook;
    }

    /**
     * Returns the content of the web page for this reader. Throws {@code PageNotFound} if a filter names a record that
     * the reader may not read.
     */
    @Transactional(readOnly = true)
    public FollowUpPageContent of(FollowUpViewer reader, FollowUpQueryParameters query, Locale language) {
        var selection = queries.read(query, reader);
        var asked = questions.latest(selection.scope(), selection.rounds(), selection.readable(), selection.at());
        var phrases = new PlainTextPhrases(phrasebook, language);
        var figures = questions.withReferences(
                summaries.of(asked, selection.at(), questions.within(selection.scope()), phrases),
                asked,
                selection.scope(),
                selection.rounds(),
                selection.readable(),
                selection.at(),
                phrases);
        var tree = FollowUpTree.of(
                figures.rows(),
                figures.references(),
                areas.findAllByOrderByPosition().stream().map(Area::title).toList());
        var listed = parts.areas(tree, query, selection, answers(selection, asked, phrases), phrases);
        return new FollowUpPageContent(
                title(selection),
                query,
                filters.of(query, selection),
                facts(figures, selection, asked, phrases),
                FollowUpParts.whole(figures, title(selection), phrases),
                FollowUpChanges.of(figures),
                listed.areas(),
                FollowUpParts.groups(figures, phrases),
                listed.hidden());
    }

    private static Phrase title(FollowUpSelection selection) {
        var title = selection.scope().title();
        return selection
                .day()
                .map(day -> Phrase.of("followup.title-at", title, day))
                .orElseGet(() -> Phrase.of("followup.title", title));
    }

    private List<Phrase> facts(
            RoundFigures figures,
            FollowUpSelection selection,
            Map<Round, List<Question>> asked,
            PlainTextPhrases phrases) {
        if (asked.isEmpty()) {
            return List.of(Phrase.of(figures.references().isEmpty() ? "followup.nothing" : "followup.elsewhere"));
        }
        var facts = new ArrayList<Phrase>();
        facts.add(FollowUpParts.counted(figures.all(), phrases));
        facts.add(goals.counted(figures.goalIds(), selection.at(), Mark::shape));
        facts.addAll(goals.byOverallGoal(figures.goalIds(), selection.at(), Mark::shape));
        facts.add(Phrase.of(
                "followup.from",
                asked.keySet().stream().map(Round::period).distinct().collect(Collectors.joining(", "))));
        return facts;
    }

    /**
     * Returns the answers with the periods of their status rounds. Also reads the answers of earlier rounds for a page
     * about one goal. For a page about more than one goal, does not read the answers of earlier rounds, because that
     * would take too long.
     */
    private FollowUpAnswers answers(
            FollowUpSelection selection, Map<Round, List<Question>> asked, PlainTextPhrases phrases) {
        var periods = new HashMap<String, String>();
        asked.forEach((round, some) -> some.forEach(one -> periods.put(one.id(), round.period())));
        var earlier = new ArrayList<ReportRow>();
        if (selection.scope().goal().isPresent()) {
            for (var round : selection.rounds()) {
                var before = questions.all(selection.scope(), round, selection.readable(), selection.at()).stream()
                        .filter(one -> !periods.containsKey(one.id()))
                        .toList();
                before.forEach(one -> periods.put(one.id(), round.period()));
                earlier.addAll(rows.of(round, before, RoundHistory.shownAt(round, selection.at()), phrases));
            }
        }
        return new FollowUpAnswers(
                periods,
                earlier.stream().collect(Collectors.groupingBy(ReportRow::activityCode)),
                selection.reader().isPublic());
    }
}
