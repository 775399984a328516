package se.budkavle.bot.feature.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.Plan;

/**
 * Finds the stored goal or activity for each goal or activity in a plan file. Compares titles: first searches for an
 * equal title, and then for a title with mostly the same words. Goals or activities whose titles were reworded may then
 * still have no match. Pairs the unmatched goals or activities by their position in the list, but only if the file and
 * the database contain equally many unmatched ones.
 *
 * <p>A goal or activity in the file without a match is new. A stored goal or activity without a match is marked as
 * ended, except a goal to which people have moved activities. Keeps a stored title that a person has edited. Keeps an
 * activity under the goal to which a person has moved it. If neither the file nor the database names a network for an
 * activity, proposes the network from the previous year's plan or from the goal's other activities.
 */
final class PlanMatcher {

    private final Plan plan;
    private final List<Area> areas;
    private final PlanContents stored;
    private final PlanContents before;
    private final Function<ActivityDraft, String> networkIds;
    private final BiFunction<Activity, ActivityDraft, Activity> assigned;
    private final List<Goal> goals = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<AssignmentProposal> proposals = new ArrayList<>();
    private final List<Goal> lacking = new ArrayList<>();
    private final List<Activity> unclear = new ArrayList<>();

    /**
     * Matches the plan file with the stored plan.
     *
     * @param before the previous year's plan, without ended goals and activities
     * @param networkIds a function that takes an activity of the file and returns the id of the activity's network; the
     *     function throws a refusal if the file names an unknown network
     * @param assigned a function that takes an activity and its text in the file, and returns a copy of the activity
     *     with the respondents that the file names as responsible
     */
    PlanMatcher(
            Plan plan,
            List<Area> areas,
            PlanContents stored,
            PlanContents before,
            Function<ActivityDraft, String> networkIds,
            BiFunction<Activity, ActivityDraft, Activity> assigned) {
        this.plan = plan;
        this.areas = areas;
        this.stored = stored;
        this.before = before;
        this.networkIds = networkIds;
        this.assigned = assigned;
    }

    PlanMatcher tell(PlanDraft draft) {
        Map<Area, List<GoalDraft>> byArea = new LinkedHashMap<>();
        draft.goals()
                .forEach(goal -> byArea.computeIfAbsent(area(goal), any -> new ArrayList<>())
                        .add(goal));
        byArea.forEach((area, told) -> {
            var match = new AreaContentMatcher(plan, area, stored, before, networkIds, assigned, told).match();
            match.goals().forEach(goal -> goals.add(goal.at(goals.size())));
            match.activities().forEach(one -> activities.add(one.at(activities.size())));
            proposals.addAll(match.proposals());
            unclear.addAll(match.unclear());
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

    /**
     * Returns the goals that the imported file lacks, but that the import includes because people have moved activities
     * to them. The goals come from the stored plan or from the earlier plan.
     */
    List<Goal> lacking() {
        return lacking;
    }

    /** Returns the proposals for networks and respondents, in the order of the activities in the file. */
    List<AssignmentProposal> proposals() {
        return proposals;
    }

    /**
     * Returns the activities whose deadline in the file is unclear: several days, a period, or a day that does not
     * exist. If a deadline is unclear, the import takes the deadline from the activity's title. If the title has no
     * deadline, the import stores the activity without a deadline.
     */
    List<Activity> unclear() {
        return unclear;
    }

    private Area area(GoalDraft goal) {
        var written = goal.area();
        if (written == null || InvisibleCharacterFilter.isNone(written)) {
            throw new Refusal("plan.import.area-missing", LineReference.of(goal.line(), goal.sheet()));
        }
        return Stream.of(written, AreaNames.withoutNumber(written))
                .map(AreaNames::normalized)
                .filter(wanted -> !wanted.isEmpty())
                .flatMap(wanted -> areas.stream().filter(area -> isCalled(area, wanted)))
                .findFirst()
                .or(() -> {
                    var id = AreaNames.of(areas).key(written);
                    return areas.stream().filter(area -> area.id().equals(id)).findFirst();
                })
                .orElseThrow(() ->
                        new Refusal("plan.import.unknown-area", written, LineReference.of(goal.line(), goal.sheet())));
    }

    private static boolean isCalled(Area area, String wanted) {
        var title = AreaNames.normalized(area.title());
        return wanted.equals(AreaNames.normalized(area.id()))
                || wanted.equals(AreaNames.normalized(area.shortTitle()))
                || title.startsWith(wanted)
                || wanted.startsWith(title);
    }
}
