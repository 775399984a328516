package se.budkavle.bot.feature.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.Goal;

/** The goals and activities of one year's plan, with methods that find the activities of a goal. */
record PlanContents(List<Goal> goals, List<Activity> activities) {

    static final PlanContents NONE = new PlanContents(List.of(), List.of());

    List<Goal> goalsIn(String areaId) {
        return goals.stream().filter(goal -> goal.areaId().equals(areaId)).toList();
    }

    Optional<Goal> goal(String code) {
        return goals.stream().filter(goal -> goal.code().equals(code)).findFirst();
    }

    Goal goalOf(Activity activity) {
        return goals.stream()
                .filter(goal -> goal.id().equals(activity.goalId()))
                .findFirst()
                .orElseThrow();
    }

    List<Activity> activitiesIn(String areaId) {
        return activities.stream()
                .filter(one -> goalOf(one).areaId().equals(areaId))
                .toList();
    }

    /**
     * Returns the activities that belong to the goal, including the activities that people have moved to it from other
     * goals.
     */
    List<Activity> activitiesOf(Goal goal) {
        return activities.stream().filter(one -> one.goalId().equals(goal.id())).toList();
    }

    /** Returns the activities whose codes begin with the goal's code, even if people have moved them to other goals. */
    List<Activity> activitiesCodedUnder(String goalCode) {
        return activities.stream()
                .filter(one -> one.code().startsWith(goalCode + "."))
                .toList();
    }

    /**
     * Returns whether a person has moved the activity to another goal. A moved activity keeps its code, so the code
     * does not begin with the code of its new goal.
     */
    boolean isPlacedByHand(Activity activity) {
        return !activity.code().startsWith(goalOf(activity).code() + ".");
    }

    /**
     * Returns whether people have moved all of the goal's activities from other goals to this goal. Returns false if
     * the goal has no activities.
     */
    boolean isMadeByHand(Goal goal) {
        var own = activitiesOf(goal);
        return !own.isEmpty() && own.stream().allMatch(this::isPlacedByHand);
    }

    /** Returns the id of the most frequent network among the goal's activities; empty if no activity has a network. */
    Optional<String> usualNetwork(Goal goal) {
        return networks(activitiesOf(goal).stream()).entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static Map<String, Long> networks(Stream<Activity> some) {
        return some.map(Activity::networkId)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    }
}
