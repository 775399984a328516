package se.budkavle.bot.plan;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.budkavle.bot.plan.AssignmentProposal.Reason;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.Goal;

/** Finds, for what a file tells of, the same matter in the plan of the year before: by its words, else by its code. */
final class EarlierMatch {

    private final PlanContents before;
    private final Map<DraftGoal, Goal> goals;
    private final Map<DraftActivity, Activity> activities;

    /** @param told of one area */
    EarlierMatch(PlanContents before, String areaId, List<DraftGoal> told) {
        this.before = before;
        var known = before.goalsIn(areaId);
        this.goals = new TitleMatch<>(told, DraftGoal::title, (Goal goal) -> Stream.of(goal.title(), goal.wording())).sameWords(known).similarWords(known).pairs();
        this.activities = activities(before.activitiesIn(areaId), told);
    }

    /** Words that stand under the same goal come first: a plan may say the same under several. */
    private Map<DraftActivity, Activity> activities(List<Activity> known, List<DraftGoal> told) {
        var owners = new IdentityHashMap<DraftActivity, DraftGoal>();
        told.forEach(goal -> goal.activities().forEach(one -> owners.put(one, goal)));
        var drafts = told.stream().flatMap(goal -> goal.activities().stream()).toList();
        return new TitleMatch<>(drafts, DraftActivity::title, EarlierMatch::titles)
                .pair(known, (draft, one) -> isUnderSameGoal(owners.get(draft), one) && isSame(draft, one))
                .pair(known, (draft, one) -> isUnderSameGoal(owners.get(draft), one) && titles(one)
                        .anyMatch(title -> TitleMatch.isSimilar(title, draft.title())))
                .sameWords(known).similarWords(known).pairs();
    }

    private boolean isUnderSameGoal(DraftGoal draft, Activity one) {
        var goal = goals.get(draft);
        return goal != null && (one.goalId().equals(goal.id()) || one.code().startsWith(goal.code() + "."));
    }

    private static Stream<String> titles(Activity one) {
        return Stream.of(one.title(), one.wording()).filter(Objects::nonNull);
    }

    private static boolean isSame(DraftActivity draft, Activity one) {
        return titles(one).anyMatch(title -> TitleMatch.isSame(title, draft.title()));
    }

    /** The goal of the same words. */
    Optional<Goal> goal(DraftGoal draft) {
        return Optional.ofNullable(goals.get(draft));
    }

    /** The goal of the same words, else of the same code if no other has its words. */
    Optional<Goal> goal(DraftGoal draft, String code) {
        return goal(draft).or(() -> before.goal(code).filter(goal -> !goals.containsValue(goal)));
    }

    /** The activity of the same words. */
    Optional<Activity> activity(DraftActivity draft) {
        return Optional.ofNullable(activities.get(draft));
    }

    /** The activity of the same words, else of the same code if no other has its words. */
    Optional<Found> activity(DraftActivity draft, String code) {
        return activity(draft).map(one -> new Found(one, isSame(draft, one) ? Reason.SAME_WORDS : Reason.SIMILAR_WORDS))
                .or(() -> before.activities().stream()
                        .filter(one -> one.code().equals(code) && !activities.containsValue(one)).findFirst()
                        .map(one -> new Found(one, Reason.SAME_CODE)));
    }

    /** The same matter in the year before, and what shows that. */
    record Found(Activity activity, Reason reason) { }
}
