package se.budkavle.bot.feature.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.Plan;

/**
 * Finds, for each goal and activity that a file tells of, the stored one that it is.
 *
 * <p>The same title is the same matter, then one that shares most words with it. What is left over on both sides is
 * paired in its order, if there are equally many on both: titles that were reworded. All else is new, and what nobody
 * told of any more ends. A title that the association has given stays, beside the words of the file; so does the goal
 * under which the association has placed an activity. What is new is compared with the year before, which proposes
 * what the file does not say.
 */
final class PlanMatch {

    private final Plan plan;
    private final List<Area> areas;
    private final PlanContents stored;
    private final PlanContents before;
    private final Function<String, String> networkIds;
    private final Function<String, String> personIds;
    private final List<Goal> goals = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<AssignmentProposal> proposals = new ArrayList<>();
    private final List<Goal> lacking = new ArrayList<>();

    /**
     * @param before     the plan of the year before, without what has ended
     * @param networkIds finds the network that a file names; refuses an unknown one
     * @param personIds  finds the person that a file names; refuses an unknown one
     */
    PlanMatch(Plan plan, List<Area> areas, PlanContents stored, PlanContents before, Function<String, String> networkIds,
            Function<String, String> personIds) {
        this.plan = plan;
        this.areas = areas;
        this.stored = stored;
        this.before = before;
        this.networkIds = networkIds;
        this.personIds = personIds;
    }

    PlanMatch tell(PlanDraft draft) {
        Map<Area, List<GoalDraft>> byArea = new LinkedHashMap<>();
        draft.goals().forEach(goal -> byArea.computeIfAbsent(area(goal), any -> new ArrayList<>()).add(goal));
        byArea.forEach((area, told) -> {
            var match = new AreaMatch(plan, area, stored, before, networkIds, personIds, told).match();
            match.goals().forEach(goal -> goals.add(goal.at(goals.size())));
            match.activities().forEach(one -> activities.add(one.at(activities.size())));
            proposals.addAll(match.proposals());
            lacking.addAll(match.goals().subList(told.size(), match.goals().size()));
        });
        return this;
    }

    List<Goal> goals() {
        return goals;
    }

    List<Activity> activities() {
        return activities;
    }

    /** The goals that the file lacks and that go on, as the association has placed activities under them. */
    List<Goal> lacking() {
        return lacking;
    }

    /** What the year before proposes, in the plan's order. */
    List<AssignmentProposal> proposals() {
        return proposals;
    }

    private Area area(GoalDraft goal) {
        var wanted = TitleMatch.letters(goal.area() == null ? "" : goal.area());
        return areas.stream().filter(area -> !wanted.isEmpty() && isCalled(area, wanted)).findFirst()
                .orElseThrow(() -> new Refusal("plan.import.unknown-area", goal.area() == null ? "–" : goal.area(), goal.line()));
    }

    private static boolean isCalled(Area area, String wanted) {
        var title = TitleMatch.letters(area.title());
        return wanted.equals(area.id()) || wanted.equals(TitleMatch.letters(area.shortTitle()))
                || title.startsWith(wanted) || wanted.startsWith(title);
    }
}
