package se.budkavle.bot.view.goal;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.indicator.IndicatorLines;
import se.budkavle.bot.view.round.StateMarks.Mark;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.indicator.IndicatorLookup;
import se.budkavle.storage.judgement.GoalJudgement;
import se.budkavle.storage.judgement.GoalJudgements;
import se.budkavle.storage.plan.Goal;

/**
 * Builds the lines about the prospects of a goal. The lines contain the judgement of the goal's owner, the proposed
 * judgement from the latest answers of status rounds, and the trends of indicators.
 */
@Component
public class GoalJudgementLines {

    private final GoalJudgements judgements;
    private final GoalAnswerFinder replies;
    private final IndicatorLookup indicators;
    private final People people;

    GoalJudgementLines(GoalJudgements judgements, GoalAnswerFinder replies, IndicatorLookup indicators, People people) {
        this.judgements = judgements;
        this.replies = replies;
        this.indicators = indicators;
        this.people = people;
    }

    /**
     * Returns the lines about the goal's prospects (whether the goal can be reached).
     *
     * @param activityIds the goal's activities
     * @param mayRead a function that takes a network's id and returns whether the reader may see that network's answers
     *     and indicators
     */
    public List<Phrase> of(Goal goal, List<String> activityIds, Predicate<String> mayRead) {
        var proposal = replies.proposal(activityIds, mayRead);
        return Stream.concat(
                        Stream.of(
                                judgements
                                        .latestOf(goal.id())
                                        .map(this::line)
                                        .orElseGet(() ->
                                                Phrase.of("judgement.none", mark(GoalMarks.of(Optional.empty())))),
                                proposal.verdict()
                                        .map(verdict -> Phrase.of(
                                                "judgement.proposed", mark(GoalMarks.of(Optional.of(verdict)))))
                                        .orElseGet(() -> Phrase.of("judgement.no-proposal"))),
                        indicators(goal, mayRead))
                .toList();
    }

    private Stream<Phrase> indicators(Goal goal, Predicate<String> mayRead) {
        var some = indicators.ofGoal(goal.areaId(), goal.code()).stream()
                .filter(one -> mayRead.test(one.networkId()))
                .toList();
        return some.isEmpty()
                ? Stream.of(Phrase.of("judgement.no-indicators"))
                : indicators.histories(some).stream().map(IndicatorLines::explained);
    }

    /**
     * Returns a line with the judgement of a goal, the reason for it, the name of the person who judged, and the time.
     */
    public Phrase line(GoalJudgement judgement) {
        return Phrase.of(
                "judgement.line",
                mark(GoalMarks.of(Optional.of(judgement.verdict()))),
                judgement.reason(),
                people.findById(judgement.judgedBy()).map(Person::name).orElse("–"),
                judgement.judgedAt());
    }

    private static Phrase mark(Mark mark) {
        return Phrase.of("judgement.mark", mark.shape(), Phrase.of(mark.wordKey()));
    }
}
