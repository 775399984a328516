package se.budkavle.bot.feature.plan;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.budkavle.bot.feature.plan.AssignmentProposal.Reason;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.Goal;

/**
 * Finds the goal or activity of the previous year's plan that corresponds to a goal or activity in a plan file.
 * Compares the titles first. If no titles match, compares the codes of activities under the same goal.
 *
 * <p>Pairs a reworded goal with the earlier goal at the same position in the area's list of goals if some words of the
 * two titles are alike. Compares positions only if more than half of the area's goals resemble the earlier goals at the
 * same positions.
 */
final class EarlierPlanMatcher {

    private final PlanContents before;
    private final IdentityHashMap<ActivityDraft, GoalDraft> owners = new IdentityHashMap<>();
    private final Map<GoalDraft, Goal> goals;
    private final Map<GoalDraft, Goal> goalsByPosition;
    private final Map<ActivityDraft, Activity> activities;

    /**
     * Creates a matcher for the goals and activities of one area.
     *
     * @param told the goals of the area in the file
     */
    EarlierPlanMatcher(PlanContents before, String areaId, List<GoalDraft> told) {
        this.before = before;
        var known = before.goalsIn(areaId);
        this.goals = new TitleMatcher<>(told, GoalDraft::title, (Goal goal) -> Stream.of(goal.title(), goal.wording()))
                .sameWords(known)
                .similarWords(known)
                .pairs();
        this.goalsByPosition = byPosition(
                known.stream().filter(goal -> !before.isMadeByHand(goal)).toList(), told);
        told.forEach(goal -> goal.activities().forEach(one -> owners.put(one, goal)));
        this.activities = activities(before.activitiesIn(areaId), told);
    }

    /**
     * Pairs each goal in the file with the earlier goal at the same position if the file's title resembles the earlier
     * goal's title or wording. Returns an empty map if at most half of the area's goals resemble the earlier goals at
     * their positions.
     */
    private static Map<GoalDraft, Goal> byPosition(List<Goal> known, List<GoalDraft> told) {
        var resembling = new IdentityHashMap<GoalDraft, Goal>();
        for (int index = 0; index < Math.min(known.size(), told.size()); index++) {
            var goal = known.get(index);
            var draft = told.get(index);
            if (Stream.of(Optional.of(goal.title()), Optional.ofNullable(goal.wording()))
                    .flatMap(Optional::stream)
                    .anyMatch(title -> TitleMatcher.resembles(title, draft.title()))) {
                resembling.put(draft, goal);
            }
        }
        return 2 * resembling.size() > Math.max(known.size(), told.size()) ? resembling : Map.of();
    }

    /**
     * Pairs the activities in the file with the earlier activities by their titles. Compares activities under the same
     * goal first, because several goals in a plan may have activities with the same title.
     */
    private Map<ActivityDraft, Activity> activities(List<Activity> known, List<GoalDraft> told) {
        var drafts = told.stream().flatMap(goal -> goal.activities().stream()).toList();
        return new TitleMatcher<>(drafts, ActivityDraft::title, EarlierPlanMatcher::titles)
                .pair(known, (draft, one) -> isUnderSameGoal(goalOf(draft), one) && isSame(draft, one))
                .pair(
                        known,
                        (draft, one) -> isUnderSameGoal(goalOf(draft), one)
                                && titles(one).anyMatch(title -> TitleMatcher.isSimilar(title, draft.title())))
                .sameWords(known)
                .similarWords(known)
                .pairs();
    }

    private boolean isUnderSameGoal(GoalDraft draft, Activity one) {
        var goal = goals.get(draft);
        return goal != null && (one.goalId().equals(goal.id()) || one.code().startsWith(goal.code() + "."));
    }

    private boolean isUnderSameOrResemblingGoal(GoalDraft draft, Activity one) {
        var goal = goalsByPosition.get(draft);
        return isUnderSameGoal(draft, one)
                || goal != null && !goals.containsValue(goal) && one.code().startsWith(goal.code() + ".");
    }

    private static Stream<String> titles(Activity one) {
        return Stream.of(one.title(), one.wording()).filter(Objects::nonNull);
    }

    private static boolean isSame(ActivityDraft draft, Activity one) {
        return titles(one).anyMatch(title -> TitleMatcher.isSame(title, draft.title()));
    }

    /** Returns the goal of the previous year's plan with the same or a similar title; empty if there is none. */
    Optional<Goal> goal(GoalDraft draft) {
        return Optional.ofNullable(goals.get(draft));
    }

    /**
     * Returns the previous year's goal with the same or a similar title. If no goal has a matching title, returns the
     * previous year's goal at the same position in the area's list of goals. A goal at the same position must have the
     * given {@code code}, and its title must share some words with the title in the file. No other title in the file
     * may match the title of this earlier goal. Returns a goal by its position only if more than half of the area's
     * goals resemble the earlier goals at their positions.
     */
    Optional<Goal> goal(GoalDraft draft, String code) {
        return goal(draft)
                .or(() -> Optional.ofNullable(goalsByPosition.get(draft))
                        .filter(goal -> goal.code().equals(code) && !goals.containsValue(goal)));
    }

    /** Returns the activity of the previous year's plan with the same or a similar title; empty if there is none. */
    Optional<Activity> activity(ActivityDraft draft) {
        return Optional.ofNullable(activities.get(draft));
    }

    private GoalDraft goalOf(ActivityDraft draft) {
        return Objects.requireNonNull(owners.get(draft), "every activity in a file has a goal");
    }

    /**
     * Returns the previous year's activity with the same or a similar title. If no title matches, returns the previous
     * year's activity with the given {@code code}. An activity with this code is returned only if it belongs to the
     * corresponding goal, and if its title matches no other activity in the file.
     */
    Optional<EarlierActivity> activity(ActivityDraft draft, String code) {
        return activity(draft)
                .map(one -> new EarlierActivity(one, isSame(draft, one) ? Reason.SAME_WORDS : Reason.SIMILAR_WORDS))
                .or(() -> before.activities().stream()
                        .filter(one -> one.code().equals(code)
                                && isUnderSameOrResemblingGoal(goalOf(draft), one)
                                && !activities.containsValue(one))
                        .findFirst()
                        .map(one -> new EarlierActivity(one, Reason.SAME_CODE)));
    }

    /** An activity of the previous year's plan, with the reason why it corresponds to the activity in the file. */
    record EarlierActivity(Activity activity, Reason reason) {}
}
