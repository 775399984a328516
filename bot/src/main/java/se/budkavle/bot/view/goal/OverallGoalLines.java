package se.budkavle.bot.view.goal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.round.StateMarks.Mark;
import se.budkavle.storage.plan.OverallGoal;
import se.budkavle.storage.plan.OverallGoalLookup;

/**
 * Builds the lines about long-term goals. Nobody judges a long-term goal itself. Each line therefore counts the
 * judgements of the goals that contribute to a long-term goal, and the contributing goals that nobody has judged.
 */
@Component
public class OverallGoalLines {

    private final OverallGoalLookup lookup;
    private final GoalJudgementCounts shares;

    OverallGoalLines(OverallGoalLookup lookup, GoalJudgementCounts shares) {
        this.lookup = lookup;
        this.shares = shares;
    }

    /**
     * Returns a line for each long-term goal to which at least one of these goals contributes. A last line counts the
     * goals that contribute to no long-term goal, so that the counts of all lines add up to the number of goals.
     * Returns an empty list if none of the goals contributes to a long-term goal.
     *
     * @param at the time whose judgements and long-term goals the lines show
     * @param symbol a function that takes a mark and returns its symbol: an emoji in the chat, or a shape on a web page
     */
    public List<Phrase> of(List<String> goalIds, Instant at, Function<Mark, String> symbol) {
        var groups = lookup.groups(goalIds, at);
        if (groups.isEmpty()) {
            return List.of();
        }
        var judged = shares.inForceAt(goalIds, at);
        var without = new ArrayList<>(goalIds);
        var lines = new ArrayList<Phrase>();
        for (var group : groups) {
            without.removeAll(group.goalIds());
            lines.add(Phrase.of(
                    "judgement.overall.line",
                    name(group.goal()),
                    group.goalIds().size(),
                    counts(GoalJudgementCounts.of("", group.goalIds(), judged), symbol)));
        }
        if (!without.isEmpty()) {
            lines.add(Phrase.of(
                    "judgement.overall.without",
                    without.size(),
                    counts(GoalJudgementCounts.of("", without, judged), symbol)));
        }
        return lines;
    }

    /** Returns the title and the years of a long-term goal. */
    public static Phrase name(OverallGoal goal) {
        return Phrase.of(
                "judgement.overall.name",
                goal.title(),
                String.valueOf(goal.firstYear()),
                String.valueOf(goal.lastYear()));
    }

    /** Returns the line that names the long-term goal to which a goal contributes. */
    public static Phrase under(OverallGoal goal) {
        return Phrase.of("judgement.overall.of", name(goal));
    }

    private static Phrase counts(MarkCounts counted, Function<Mark, String> symbol) {
        return Phrase.joined(
                " · ",
                counted.present().stream()
                        .map(mark -> Phrase.of(
                                "figures.summary.state",
                                symbol.apply(mark),
                                counted.count(mark),
                                Phrase.of(mark.wordKey())))
                        .toList());
    }
}
