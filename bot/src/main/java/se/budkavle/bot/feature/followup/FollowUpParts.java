package se.budkavle.bot.feature.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.feature.followup.FollowUpPageContent.ActivityPart;
import se.budkavle.bot.feature.followup.FollowUpPageContent.AreaPart;
import se.budkavle.bot.feature.followup.FollowUpPageContent.Bar;
import se.budkavle.bot.feature.followup.FollowUpPageContent.GoalPart;
import se.budkavle.bot.feature.followup.FollowUpPageContent.Group;
import se.budkavle.bot.feature.followup.FollowUpPageContent.IndicatorPart;
import se.budkavle.bot.feature.followup.FollowUpTree.ActivityBranch;
import se.budkavle.bot.feature.followup.FollowUpTree.GoalBranch;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.indicator.IndicatorLines;
import se.budkavle.bot.view.indicator.IndicatorTrendSvg;
import se.budkavle.bot.view.round.PlainTextPhrases;
import se.budkavle.bot.view.round.RoundFigures;
import se.budkavle.bot.view.round.StackedBarSvg;
import se.budkavle.bot.view.round.StateCounts;
import se.budkavle.bot.view.round.StateMarks;
import se.budkavle.bot.view.round.StateMarks.Mark;
import se.budkavle.storage.judgement.GoalJudgement;
import se.budkavle.storage.plan.Goal;

/**
 * Builds the parts of a follow-up's web page: the bars that show the numbers of answers, and the areas with their goals
 * and activities.
 */
@Component
class FollowUpParts {

    /** The maximum number of activities that a page lists, so that the page opens fast on a phone. */
    static final int MOST_ACTIVITIES = 100;

    private final FollowUpGoals goals;

    FollowUpParts(FollowUpGoals goals) {
        this.goals = goals;
    }

    /** The areas that the page lists, and the number of activities that the page omits. */
    record Listed(List<AreaPart> areas, int hidden) {}

    Listed areas(
            FollowUpTree tree,
            FollowUpQueryParameters query,
            FollowUpSelection selection,
            FollowUpAnswers answers,
            PlainTextPhrases phrases) {
        var ids = tree.goals().stream().map(GoalBranch::id).toList();
        var judged = goals.judgements(ids, selection.at());
        var overall = goals.overall(ids, selection.at());
        var found = new ArrayList<AreaPart>();
        int listed = 0;
        int hidden = 0;
        for (var area : tree.areas()) {
            var parts = new ArrayList<GoalPart>();
            for (var goal : area.goals()) {
                var chosen = query.isNarrow() ? chosen(goal, selection.state()) : List.<ActivityBranch>of();
                int room = Math.min(chosen.size(), MOST_ACTIVITIES - listed);
                listed += room;
                hidden += chosen.size() - room;
                if (selection.state().isEmpty() || room > 0) {
                    parts.add(goal(
                            goal,
                            query,
                            selection,
                            Optional.ofNullable(overall.get(goal.id())),
                            Optional.ofNullable(judged.get(goal.id())),
                            chosen.subList(0, room).stream().map(answers::of).toList(),
                            phrases));
                }
            }
            if (!parts.isEmpty()) {
                found.add(new AreaPart(bar("area-" + found.size(), area.counts(), phrases), parts));
            }
        }
        return new Listed(found, hidden);
    }

    /**
     * Returns the goal's activities with at least one answer in the given state. One of the possible states means that
     * an answer is missing. Returns all activities if no state is given.
     */
    private static List<ActivityBranch> chosen(GoalBranch goal, Optional<Mark> state) {
        return goal.activities().stream()
                .filter(one -> state.map(mark -> one.counts().count(mark) > 0).orElse(true))
                .toList();
    }

    private GoalPart goal(
            GoalBranch branch,
            FollowUpQueryParameters query,
            FollowUpSelection selection,
            Optional<Phrase> overall,
            Optional<GoalJudgement> judged,
            List<ActivityPart> activities,
            PlainTextPhrases phrases) {
        var alone = selection.scope().goal();
        return new GoalPart(
                bar("goal-" + branch.id(), branch.counts(), phrases),
                alone.isPresent()
                        ? Optional.empty()
                        : Optional.of(query.with(FollowUpQueryParameters.GOAL, branch.id())
                                .text()),
                overall,
                FollowUpGoals.line(judged, selection.reader().isPublic()),
                alone.map(goal -> indicators(goal, selection, phrases)).orElse(List.of()),
                activities,
                branch.references().stream().map(one -> one.line(Mark::shape)).toList());
    }

    private List<IndicatorPart> indicators(Goal goal, FollowUpSelection selection, PlainTextPhrases phrases) {
        var histories = goals.indicators(goal, selection.readable(), selection.at());
        Locale reader = phrases.locale();
        return IntStream.range(0, histories.size())
                .mapToObj(at -> new IndicatorPart(
                        IndicatorLines.of(histories.get(at)),
                        IndicatorTrendSvg.of("indicator-" + at, histories.get(at), phrases.phrasebook(), reader)))
                .toList();
    }

    static Optional<String> whole(RoundFigures figures, Phrase title, PlainTextPhrases phrases) {
        var all = figures.all();
        return all.total() == 0
                ? Optional.empty()
                : Optional.of(StackedBarSvg.of("whole", all.labelled(phrases.of(title)), phrases));
    }

    /**
     * Returns the stacked bars, one for each network and one for each organisation. Omits the bars by network if there
     * is only one network, and the bars by organisation if there is only one organisation.
     */
    static List<Group> groups(RoundFigures figures, PlainTextPhrases phrases) {
        return Stream.of(
                        group("network", "followup.by-network", figures.byNetwork(phrases), phrases),
                        group("organisation", "followup.by-organisation", figures.byOrganisation(phrases), phrases))
                .filter(one -> one.bars().size() > 1)
                .toList();
    }

    private static Group group(String id, String heading, List<StateCounts> sums, PlainTextPhrases phrases) {
        return new Group(
                Phrase.of(heading),
                IntStream.range(0, sums.size())
                        .mapToObj(at -> bar("by-" + id + "-" + at, sums.get(at), phrases))
                        .toList());
    }

    /**
     * Returns the stacked bar of an area, goal, network or organisation. If an area or goal has no questions, returns a
     * sentence instead of the picture of a bar. The sentence says that status rounds ask about this work under another
     * goal.
     */
    private static Bar bar(String id, StateCounts counts, PlainTextPhrases phrases) {
        if (counts.total() == 0) {
            return new Bar(counts.label(), Phrase.of("followup.elsewhere"), "");
        }
        return new Bar(counts.label(), counted(counts, phrases), StackedBarSvg.of(id, counts, phrases));
    }

    /**
     * Returns the number of answered questions, and the number of answers in each state, such as late. Missing answers
     * count as a separate state. Omits states without answers.
     */
    static Phrase counted(StateCounts counts, PlainTextPhrases phrases) {
        return Phrase.of(
                "figures.summary.answered",
                Phrase.of("figures.summary.count", counts.answered(), counts.total()),
                phrases.percent(counts.responseRate()),
                Phrase.joined(
                        " · ",
                        StateMarks.all().stream()
                                .filter(mark -> counts.count(mark) > 0)
                                .map(mark -> Phrase.of(
                                        "figures.summary.state",
                                        mark.shape(),
                                        counts.count(mark),
                                        Phrase.of(mark.wordKey())))
                                .toList()));
    }
}
