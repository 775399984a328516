package se.budkavle.bot.view.goal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.view.round.PlainTextPhrases;
import se.budkavle.bot.view.round.ReportRow;
import se.budkavle.bot.view.round.ReportRows;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.judgement.VerdictProposal;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Activities.Deadline;
import se.budkavle.storage.plan.ActivityListRow;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.round.ActivityStanding;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Rounds;

/**
 * Finds the latest answers of status rounds about a goal's activities, and derives a proposed judgement of the goal
 * from these answers. Ignores the answers of networks that the reader may not read.
 */
@Component
public class GoalAnswerFinder {

    private final Activities activities;
    private final Questions questions;
    private final Rounds rounds;
    private final ReportRows rows;
    private final Association association;
    private final Clock clock;

    GoalAnswerFinder(
            Activities activities,
            Questions questions,
            Rounds rounds,
            ReportRows rows,
            Association association,
            Clock clock) {
        this.activities = activities;
        this.questions = questions;
        this.rounds = rounds;
        this.rows = rows;
        this.association = association;
        this.clock = clock;
    }

    /**
     * Returns the proposed judgement of the goal, derived from the latest answers about the goal's activities.
     *
     * @param activityIds the goal's activities
     * @param mayRead a function that takes a network's id and returns whether the reader may see that network's answers
     */
    public VerdictProposal proposal(List<String> activityIds, Predicate<String> mayRead) {
        var asked = asked(activityIds, mayRead);
        if (asked.isEmpty()) {
            return VerdictProposal.of(List.of());
        }
        var today = association.today(clock);
        var deadlines = activities.deadlinesOf(activityIds).stream()
                .collect(Collectors.toMap(Deadline::activityId, Deadline::dueOn));
        return VerdictProposal.of(asked.stream()
                .map(one -> ActivityStanding.of(one.state(), deadlines.get(one.activityId()), today))
                .toList());
    }

    /**
     * Returns one row for each question that the latest finished status rounds asked about the goal's activities. A row
     * without an answer has no state.
     */
    @Transactional(readOnly = true)
    public List<ReportRow> of(Goal goal, Predicate<String> mayRead, PlainTextPhrases phrases) {
        var ids = activities.linesOfGoal(goal.planId(), goal.id()).stream()
                .filter(ActivityListRow::isAsked)
                .map(ActivityListRow::id)
                .toList();
        var byRound = asked(ids, mayRead).stream().collect(Collectors.groupingBy(Question::roundId));
        var all = new ArrayList<ReportRow>();
        var now = clock.instant();
        byRound.forEach(
                (roundId, asked) -> rows.of(rounds.findById(roundId).orElseThrow(), asked, now, phrases).stream()
                        .filter(row -> row.missing() || row.current())
                        .forEach(all::add));
        return all;
    }

    private List<Question> asked(List<String> activityIds, Predicate<String> mayRead) {
        return activityIds.isEmpty()
                ? List.of()
                : questions.latestFinished(activityIds).stream()
                        .filter(one -> mayRead.test(one.networkId()))
                        .toList();
    }
}
