package se.budkavle.bot.feature.plan;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.goal.OverallGoalLines;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.OverallGoal;

/**
 * Builds the message fields that list the long-term goals for a plan's year. After each long-term goal come the codes
 * of the plan's goals that contribute to it.
 *
 * @param all the long-term goals whose years include the plan's year
 * @param goals the plan's goals
 */
record OverallGoalMessageFields(List<OverallGoal> all, List<Goal> goals) {

    /**
     * Returns the page with a field that lists the long-term goals. Returns the page unchanged if there are no
     * long-term goals.
     *
     * @param areaId the area whose long-term goals are shown; null for the long-term goals of the whole association
     */
    Page with(Page page, Phrase heading, @Nullable String areaId) {
        var lines = all.stream()
                .filter(one -> Objects.equals(areaId, one.areaId()))
                .map(this::line)
                .toList();
        return lines.isEmpty() ? page : page.field(heading, Phrase.joined("\n", lines));
    }

    private Phrase line(OverallGoal overall) {
        var codes = goals.stream()
                .filter(goal -> overall.id().equals(goal.overallGoalId()))
                .map(Goal::code)
                .collect(Collectors.joining(", "));
        var name = OverallGoalLines.name(overall);
        return codes.isEmpty()
                ? Phrase.of("plan.overall-line", name)
                : Phrase.of("plan.overall-line-goals", name, codes);
    }
}
