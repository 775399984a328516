package se.budkavle.bot.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.Goal;

/** The goals and activities of one plan, read together. */
record PlanContents(List<Goal> goals, List<Activity> activities) {

    static final PlanContents NONE = new PlanContents(List.of(), List.of());

    List<Goal> goalsIn(String areaId) {
        return goals.stream().filter(goal -> goal.areaId().equals(areaId)).toList();
    }

    Optional<Goal> goal(String code) {
        return goals.stream().filter(goal -> goal.code().equals(code)).findFirst();
    }

    Goal goalOf(Activity activity) {
        return goals.stream().filter(goal -> goal.id().equals(activity.goalId())).findFirst().orElseThrow();
    }

    List<Activity> activitiesIn(String areaId) {
        return activities.stream().filter(one -> goalOf(one).areaId().equals(areaId)).toList();
    }

    /** Those that belong to a goal, whatever their codes begin with. */
    List<Activity> activitiesOf(Goal goal) {
        return activities.stream().filter(one -> one.goalId().equals(goal.id())).toList();
    }

    /** Those that stood under a goal in the plan's text, whichever they belong to. */
    List<Activity> activitiesCodedUnder(String goalCode) {
        return activities.stream().filter(one -> one.code().startsWith(goalCode + ".")).toList();
    }

    /** Whether someone has placed it under another goal than the one that the plan's text has it under. */
    boolean isPlacedByHand(Activity activity) {
        return !activity.code().startsWith(goalOf(activity).code() + ".");
    }

    /** Whether the plan's text has no such goal: all that belongs to it was placed there by hand. */
    boolean isMadeByHand(Goal goal) {
        var own = activitiesOf(goal);
        return !own.isEmpty() && own.stream().allMatch(this::isPlacedByHand);
    }

    /** The network that carries most of a goal; none where no network does. */
    Optional<String> usualNetwork(Goal goal) {
        return networks(activitiesOf(goal).stream()).entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey);
    }

    private static Map<String, Long> networks(Stream<Activity> some) {
        return some.map(Activity::networkId).filter(Objects::nonNull)
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    }
}
